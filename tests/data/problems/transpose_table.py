"""Turn the rows of a table into columns.

>>> transpose_table([[1, 2, 3], [4, 5, 6]])
[[1, 4], [2, 5], [3, 6]]
>>> transpose_table([[7]])
[[7]]
"""


def transpose_table(rows):
    return [list(column) for column in zip(*rows)]
