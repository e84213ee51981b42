"""Read a grid along its diagonals from the upper right to the lower left, beginning in the upper left corner.

>>> diagonal_order([[1, 2, 3], [4, 5, 6]])
[1, 2, 4, 3, 5, 6]
>>> diagonal_order([[1], [2]])
[1, 2]
"""


def diagonal_order(grid):
    cells = [(r + c, r, value) for r, row in enumerate(grid) for c, value in enumerate(row)]
    return [value for _, _, value in sorted(cells)]
