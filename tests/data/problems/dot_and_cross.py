"""Give the dot product of two vectors in the plane, and their cross product.

>>> dot_and_cross([1, 2], [3, 4])
[11, -2]
>>> dot_and_cross([0, 5], [5, 0])
[0, -25]
"""


def dot_and_cross(a, b):
    return [a[0] * b[0] + a[1] * b[1], a[0] * b[1] - a[1] * b[0]]
