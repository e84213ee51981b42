"""List what two bags share, in ascending order.

>>> common_items([3, 4, 5, 6], [5, 7, 4, 10])
[4, 5]
>>> common_items([1], [2])
[]
"""


def common_items(first, second):
    return sorted(set(first) & set(second))
