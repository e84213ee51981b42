"""A map shows the amount of humus in each cell of a rectangular grid of integers. Find the plot of
exactly h rows and w columns with the greatest total. Return (row, column, total) with the 0-based
position of its top left cell; among equal totals take the topmost, then the leftmost plot. If no such
plot fits, return None.

>>> rich_plot([[1, 2, 0], [3, 1, 5], [0, 4, 4]], 2, 2)
(1, 1, 14)
>>> rich_plot([[1, 1, 1]], 1, 2)
(0, 0, 2)
>>> rich_plot([[1, 1, 1]], 2, 1)
"""

def rich_plot(grid, h, w):
    R, C = len(grid), len(grid[0])
    P = [[0] * (C + 1) for _ in range(R + 1)]
    for r in range(R):
        for c in range(C):
            P[r + 1][c + 1] = grid[r][c] + P[r][c + 1] + P[r + 1][c] - P[r][c]
    best = None
    for r in range(R - h + 1):
        for c in range(C - w + 1):
            t = P[r + h][c + w] - P[r][c + w] - P[r + h][c] + P[r][c]
            if best is None or t > best[2]:
                best = (r, c, t)
    return best
