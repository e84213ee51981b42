"""In how many ways can one walk right and down past the obstacles (1) to the last field?

>>> unique_paths_obstacles([[0, 0, 0], [0, 1, 0], [0, 0, 0]])
2
>>> unique_paths_obstacles([[1]])
0
"""
from functools import cache


def unique_paths_obstacles(grid):
    rows, cols = len(grid), len(grid[0])

    @cache
    def ways(r, c):
        if r >= rows or c >= cols or grid[r][c] == 1:
            return 0
        if r == rows - 1 and c == cols - 1:
            return 1
        return ways(r + 1, c) + ways(r, c + 1)

    return ways(0, 0)
