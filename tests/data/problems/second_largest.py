"""Give the second largest of the different values in a list, or None when there is only one value.

>>> second_largest([4, 9, 9, 7])
7
>>> second_largest([3, 3]) is None
True
>>> second_largest([1, 2])
1
"""


def second_largest(values):
    ordered = sorted(set(values), reverse=True)
    return ordered[1] if len(ordered) > 1 else None
