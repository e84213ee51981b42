"""Given a list of different points with integer coordinates, return how many triples of them are the
corners of a right-angled triangle.

>>> right_triangles([(0, 0), (2, 0), (0, 3), (2, 3)])
4
>>> right_triangles([(0, 0), (1, 1), (2, 2)])
0
>>> right_triangles([(0, 0), (1, 1), (2, 0), (1, -1), (1, 0)])
8
"""
from itertools import combinations

def right_triangles(points):
    def d2(p, q):
        return (p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2
    count = 0
    for a, b, c in combinations(points, 3):
        x, y, z = sorted([d2(a, b), d2(b, c), d2(a, c)])
        if x + y == z:
            count += 1
    return count
