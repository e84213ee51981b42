"""Reduce a fraction to lowest terms; the denominator of the result is positive.

>>> lowest_terms(6, 8)
(3, 4)
>>> lowest_terms(5, -10)
(-1, 2)
>>> lowest_terms(0, 7)
(0, 1)
"""
from math import gcd


def lowest_terms(numerator, denominator):
    shared = gcd(numerator, denominator)
    if denominator < 0:
        shared = -shared
    return numerator // shared, denominator // shared
