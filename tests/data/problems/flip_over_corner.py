"""Mirror a matrix along the diagonal that runs from the top right to the bottom left corner
(the anti-diagonal). The matrix need not be square.

>>> flip_over_corner([[1, 2], [3, 4]])
[[4, 2], [3, 1]]
>>> flip_over_corner([[1, 2, 3]])
[[3], [2], [1]]
>>> flip_over_corner([[1, 2, 3], [4, 5, 6]])
[[6, 3], [5, 2], [4, 1]]
"""


def flip_over_corner(m):
    return [list(row)[::-1] for row in zip(*m)][::-1]
