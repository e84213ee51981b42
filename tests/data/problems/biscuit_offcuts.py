"""Dough is rolled out to a rectangle of width w and height h, and round biscuits
of diameter d are cut from it in straight rows and columns, as many as fit. All
are positive whole numbers of centimetres. Return the area of dough left over,
rounded to two decimals.

>>> biscuit_offcuts(10, 10, 5)
21.46
>>> biscuit_offcuts(7, 4, 3)
13.86
>>> biscuit_offcuts(3, 9, 4)
27.0
"""
from math import pi


def biscuit_offcuts(w, h, d):
    biscuits = (w // d) * (h // d)
    return round(w * h - biscuits * pi * d * d / 4, 2)
