"""People queue for tickets; each buys one, goes to the end of the queue, and leaves when he has all he wants. After how many sales is the person at place k (from 0) done?

>>> queue_turns([2, 3, 2], 2)
6
>>> queue_turns([5, 1, 1, 1], 0)
8
"""
from collections import deque


def queue_turns(wanted, k):
    queue = deque((amount, place) for place, amount in enumerate(wanted))
    sales = 0
    while queue:
        amount, place = queue.popleft()
        sales += 1
        if amount > 1:
            queue.append((amount - 1, place))
        elif place == k:
            return sales
    return sales
