"""Rain on a field of heights runs from a square to the lowest of the four squares beside it, as
long as that is lower than the square itself; of equals it prefers up, then left, then right, then
down. Return the square (row, column) where the rain that falls on the given square comes to rest.

>>> grid_lowest_corner([[9, 8, 7], [9, 1, 6], [9, 9, 5]], 0, 0)
(1, 1)
>>> grid_lowest_corner([[2, 2]], 0, 1)
(0, 1)
"""


def grid_lowest_corner(heights, r, c):
    rows, cols = len(heights), len(heights[0])
    while True:
        best = heights[r][c]
        target = None
        for dr, dc in ((-1, 0), (0, -1), (0, 1), (1, 0)):
            nr, nc = r + dr, c + dc
            if 0 <= nr < rows and 0 <= nc < cols and heights[nr][nc] < best:
                best = heights[nr][nc]
                target = nr, nc
        if target is None:
            return r, c
        r, c = target
