"""Add the numbers on the border of a grid, corners once.

>>> border_sum([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
40
>>> border_sum([[2, 3]])
5
"""


def border_sum(grid):
    rows, columns = len(grid), len(grid[0])
    total = 0
    for r in range(rows):
        for c in range(columns):
            if r in (0, rows - 1) or c in (0, columns - 1):
                total += grid[r][c]
    return total
