"""A teacher leaves out the lowest mark, once, if there are more than two. What is the mean of the rest, rounded to one digit?

>>> drop_lowest([80, 90, 40])
85.0
>>> drop_lowest([60, 75])
67.5
"""
from statistics import mean


def drop_lowest(marks):
    kept = sorted(marks)[1:] if len(marks) > 2 else marks
    return round(mean(kept), 1) * 1.0
