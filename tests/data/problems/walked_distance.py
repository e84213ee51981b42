"""A surveyor notes the points of a walk as (x, y) pairs and goes in a straight line from each point to the following one. How long was the walk? Round the total to two decimals. A walk of one point, or of none, has the length 0.

>>> walked_distance([(0, 0), (3, 4), (3, 10)])
11.0
>>> walked_distance([(1, 1), (2, 2), (1, 1)])
2.83
>>> walked_distance([(5, 5)])
0
"""
import math


def walked_distance(points):
    return round(sum(math.dist(p, q) for p, q in zip(points, points[1:])), 2)
