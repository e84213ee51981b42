"""Do all rows, all columns and both diagonals of a square have the same sum?

>>> is_magic_square([[2, 7, 6], [9, 5, 1], [4, 3, 8]])
True
>>> is_magic_square([[1, 2], [3, 4]])
False
>>> is_magic_square([[5, 5], [5, 5]])
True
"""


def is_magic_square(square):
    n = len(square)
    want = sum(square[0])
    for row in square:
        if sum(row) != want:
            return False
    for column in range(n):
        if sum(square[row][column] for row in range(n)) != want:
            return False
    return sum(square[i][i] for i in range(n)) == want == sum(square[i][n - 1 - i] for i in range(n))
