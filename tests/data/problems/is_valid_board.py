"""Does every row and every column of a square of numbers hold each of the numbers from 1 to its size?

>>> is_valid_board([[1, 2], [2, 1]])
True
>>> is_valid_board([[1, 2], [1, 2]])
False
"""


def is_valid_board(board):
    wanted = set(range(1, len(board) + 1))
    return all(set(row) == wanted for row in board) and all(set(column) == wanted for column in zip(*board))
