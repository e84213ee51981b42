"""A field has straight sides between the corners given in order. Return the length of the fence
around it and its area; errors up to 0.000001 are fine.

>>> polygon_fence([(0, 0), (3, 0), (3, 4)])
(12.0, 6.0)
>>> polygon_fence([(0, 0), (0, 2), (2, 2), (2, 0)])
(8.0, 4.0)
"""
from math import hypot


def polygon_fence(corners):
    length = double_area = 0.0
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        length += hypot(x2 - x1, y2 - y1)
        double_area += x1 * y2 - x2 * y1
    return length, abs(double_area) / 2
