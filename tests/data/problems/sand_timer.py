"""Two sand timers run a and b minutes and are both turned over each time they run out. After how many
minutes do both run out at the same moment for the first time, and how often has each one run out by
then? Return the three numbers as a tuple.

>>> sand_timer(4, 6)
(12, 3, 2)
>>> sand_timer(5, 5)
(5, 1, 1)
"""
from math import gcd


def sand_timer(a, b):
    together = a * b // gcd(a, b)
    return together, together // a, together // b
