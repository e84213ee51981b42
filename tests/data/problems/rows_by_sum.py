"""Sort the rows of a table by their sum.

>>> rows_by_sum([[1, 2, 3], [2, 4, 5], [1, 1, 1]])
[[1, 1, 1], [1, 2, 3], [2, 4, 5]]
>>> rows_by_sum([[5, 8, 9], [6, 4, 3]])
[[6, 4, 3], [5, 8, 9]]
"""


def rows_by_sum(table):
    return sorted(table, key=sum)
