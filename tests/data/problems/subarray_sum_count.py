"""How many stretches of neighbouring days have exactly the wanted total?

>>> subarray_sum_count([1, 2, 3, -3, 3], 3)
5
>>> subarray_sum_count([4], 1)
0
"""
from collections import defaultdict


def subarray_sum_count(changes, wanted):
    seen = defaultdict(int, {0: 1})
    total = found = 0
    for change in changes:
        total += change
        found += seen[total - wanted]
        seen[total] += 1
    return found
