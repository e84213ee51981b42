"""A weather station writes down one temperature an hour. Count the thaws: the places where a reading below zero is followed directly by a reading of zero or more.

>>> thaw_count([-3, -1, 0, 2, -2, 4])
2
>>> thaw_count([5, 3, -1])
0
>>> thaw_count([])
0
"""


def thaw_count(readings):
    return sum(before < 0 <= after for before, after in zip(readings, readings[1:]))
