"""Make all rows of a table equally long by adding zeros at their ends.

>>> pad_columns([[1], [2, 3, 4], []])
[[1, 0, 0], [2, 3, 4], [0, 0, 0]]
>>> pad_columns([[5, 6]])
[[5, 6]]
"""


def pad_columns(rows):
    width = max(len(row) for row in rows)
    return [row + [0] * (width - len(row)) for row in rows]
