"""One step of the game of life on a small board.

>>> life_step([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
[[0, 0, 0], [1, 1, 1], [0, 0, 0]]
>>> life_step([[1]])
[[0]]
"""


def life_step(board):
    rows, cols = len(board), len(board[0])

    def neighbors(r, c):
        return sum(board[i][j] for i in range(max(0, r - 1), min(rows, r + 2))
                   for j in range(max(0, c - 1), min(cols, c + 2)) if (i, j) != (r, c))

    return [[1 if (board[r][c] and neighbors(r, c) in (2, 3)) or (not board[r][c] and neighbors(r, c) == 3) else 0
             for c in range(cols)] for r in range(rows)]
