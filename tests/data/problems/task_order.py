"""Tasks wait for others. Find an order in which each comes after those it waits for, smallest number first; [] if there is none.

>>> task_order(4, [[1, 0], [2, 0], [3, 1], [3, 2]])
[0, 1, 2, 3]
>>> task_order(2, [[0, 1], [1, 0]])
[]
"""
import heapq


def task_order(count, waits):
    after = {task: [] for task in range(count)}
    open_waits = [0] * count
    for task, before in waits:
        after[before].append(task)
        open_waits[task] += 1
    ready = [task for task in range(count) if open_waits[task] == 0]
    heapq.heapify(ready)
    order = []
    while ready:
        task = heapq.heappop(ready)
        order.append(task)
        for other in after[task]:
            open_waits[other] -= 1
            if open_waits[other] == 0:
                heapq.heappush(ready, other)
    return order if len(order) == count else []
