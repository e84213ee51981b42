"""A rectangular jigsaw puzzle has the given number of rows and columns of pieces. Return a tuple
with the number of pieces having 0, 1, 2, 3 and 4 straight sides. Straight sides are those on the
outside of the picture, so a puzzle of a single row or column has pieces with three of them or,
for the one-piece puzzle, four.

>>> jigsaw_pieces(3, 5)
(3, 8, 4, 0, 0)
>>> jigsaw_pieces(1, 6)
(0, 0, 4, 2, 0)
>>> jigsaw_pieces(1, 1)
(0, 0, 0, 0, 1)
"""

def jigsaw_pieces(rows, cols):
    n = [0] * 5
    for r in range(rows):
        for c in range(cols):
            n[(r == 0) + (r == rows - 1) + (c == 0) + (c == cols - 1)] += 1
    return tuple(n)
