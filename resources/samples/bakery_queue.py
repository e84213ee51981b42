"""# The bakery that hands out little at a time

Customers stand in a queue, numbered from 0; customer `i` wants `loaves[i]` loaves. Bread is scarce,
so whoever is at the front gets at most `ration` loaves, and no more than still wanted. A customer who
has everything goes home; one who wants more goes to the back of the queue. The baker closes after
`servings` servings, or as soon as the queue is empty.

Find the numbers of the customers who are still in the queue when the baker closes, from front to
back. Everybody wants at least one loaf, and the ration is at least one.

## Examples

>>> left_waiting([3, 7, 2, 9, 4, 1], 3, 9)
[1, 3]
>>> left_waiting([5, 1, 8, 6, 2, 10, 4], 2, 12)
[0, 2, 3, 5]
>>> left_waiting([2, 2, 2], 2, 50)
[]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""
from collections import deque


def left_waiting(loaves, ration, servings):
    missing = {}
    queue = deque(range(len(loaves)))
    while queue and servings > 0:
        customer = queue.popleft()
        if customer not in missing:
            missing[customer] = loaves[customer]
        missing[customer] -= ration
        if missing[customer] > 0:
            queue.append(customer)
        servings -= 1
    return list(queue)
