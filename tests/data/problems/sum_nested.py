"""Add all numbers in a list whose members may be lists again, at any depth.

>>> sum_nested([1, [2, [3, 4]], 5])
15
>>> sum_nested([[], [[-1]]])
-1
"""


def sum_nested(items):
    total = 0
    for item in items:
        total += sum_nested(item) if isinstance(item, list) else item
    return total
