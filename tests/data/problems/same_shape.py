"""Two boxes hold things and smaller boxes: lists in lists. Say whether they have the same shape,
that is, whether they would be equal if all things that are not lists were the same.

>>> same_shape([1, [2, 3]], ["x", ["y", "z"]])
True
>>> same_shape([1, [2]], [[1], 2])
False
>>> same_shape([], [0])
False
"""


def same_shape(one, other):
    if not isinstance(one, list) and not isinstance(other, list):
        return True
    if not (isinstance(one, list) and isinstance(other, list)):
        return False
    return len(one) == len(other) and all(same_shape(a, b) for a, b in zip(one, other))
