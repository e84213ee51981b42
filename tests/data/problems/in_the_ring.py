"""Darts land at whole points (x, y). Count those that hit the ring between the circles of radius
`inner` and `outer` around (0, 0), both lines belonging to the ring.

>>> in_the_ring([(0, 1), (3, 4), (6, 0)], 1, 5)
2
>>> in_the_ring([], 0, 9)
0
"""


def in_the_ring(darts, inner, outer):
    return sum(inner**2 <= x * x + y * y <= outer**2 for x, y in darts)
