"""Neighbouring houses must not both be visited. Find the largest haul of sweets.

>>> best_haul([2, 7, 9, 3, 1])
12
>>> best_haul([5])
5
"""


def best_haul(sweets):
    previous, current = 0, 0
    for sweet in sweets:
        previous, current = current, max(current, previous + sweet)
    return current
