"""Give the column in which the largest number of a grid stands. If it occurs in several columns, give
the one furthest left.

>>> column_of_max([[1, 8, 3], [9, 2, 9]])
0
>>> column_of_max([[1, 2], [0, 2]])
1
"""


def column_of_max(grid):
    columns = list(zip(*grid))
    return max(range(len(columns)), key=lambda c: max(columns[c]))
