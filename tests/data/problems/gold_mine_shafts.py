"""A mine is a grid of gold. A miner enters at any square of the left column and in each step moves
one column to the right, straight or one row up or down. Return the most gold he can gather and the
rows of his way; if there are several best ways, the one whose list of rows is smallest.

>>> gold_mine_shafts([[1, 3, 1], [2, 0, 9], [5, 0, 6]])
(14, [1, 0, 1])
>>> gold_mine_shafts([[4], [4]])
(4, [0])
"""


def gold_mine_shafts(mine):
    rows, columns = len(mine), len(mine[0])
    best = [[0] * columns for _ in range(rows)]
    for c in range(columns - 1, -1, -1):
        for r in range(rows):
            ahead = 0
            if c + 1 < columns:
                ahead = max(best[k][c + 1] for k in range(max(0, r - 1), min(rows, r + 2)))
            best[r][c] = mine[r][c] + ahead

    total = max(row[0] for row in best)
    way = []
    candidates = range(rows)
    for c in range(columns):
        r = max(candidates, key=lambda k: (best[k][c], -k))
        way.append(r)
        candidates = range(max(0, r - 1), min(rows, r + 2))
    return total, way
