"""Posts stand at every point of a field with whole-number coordinates. A rope is laid along a simple
polygon (no side crosses another), whose corners are posts, given in order as (x, y) pairs. Return a
tuple with the number of posts strictly inside the rope and the number of posts touching it.

>>> lattice_inside([(0, 0), (4, 0), (4, 3), (0, 3)])
(6, 14)
>>> lattice_inside([(0, 0), (0, 4), (4, 0)])
(3, 12)
>>> lattice_inside([(0, 0), (1, 0), (0, 1)])
(0, 3)
"""
from math import gcd

def lattice_inside(corners):
    double_area = touching = 0
    for k in range(len(corners)):
        x1, y1 = corners[k - 1]
        x2, y2 = corners[k]
        double_area += x1 * y2 - x2 * y1
        touching += gcd(x2 - x1, y2 - y1)
    inside = (abs(double_area) - touching) // 2 + 1
    return inside, touching
