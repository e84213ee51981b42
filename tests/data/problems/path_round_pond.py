"""A round pond has the given diameter in metres and a gravel path of constant width runs all
around it. One bag of gravel covers 2.5 square metres. Return a tuple: the area of the path
rounded to two decimals and the whole number of bags to buy for the unrounded area. A width of
0 needs no bags.

>>> path_round_pond(4, 1)
(15.71, 7)
>>> path_round_pond(10.0, 0.5)
(16.49, 7)
>>> path_round_pond(3, 0)
(0.0, 0)
"""
import math

def path_round_pond(diameter, width):
    r = diameter / 2
    area = math.pi * ((r + width) ** 2 - r ** 2)
    return round(area, 2), math.ceil(area / 2.5)
