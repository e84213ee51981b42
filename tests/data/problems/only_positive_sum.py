"""Add the positive numbers of a list.

>>> only_positive_sum([1, -4, 7, 12])
20
>>> only_positive_sum([-1, -2])
0
"""


def only_positive_sum(values):
    return sum(v for v in values if v > 0)
