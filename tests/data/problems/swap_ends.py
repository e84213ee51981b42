"""Swap the first and the last element of a row.

>>> swap_ends([1, 2, 3])
[3, 2, 1]
>>> swap_ends([1, 2, 3, 4, 4])
[4, 2, 3, 4, 1]
>>> swap_ends([4, 5, 6])
[6, 5, 4]
"""


def swap_ends(row):
    row[0], row[-1] = row[-1], row[0]
    return row
