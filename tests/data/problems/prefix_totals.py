"""Give the totals after each payment and, at the end, the largest of them.

>>> prefix_totals([3, -5, 4])
([3, -2, 2], 3)
>>> prefix_totals([-1])
([-1], -1)
"""
from itertools import accumulate


def prefix_totals(payments):
    totals = list(accumulate(payments))
    return totals, max(totals)
