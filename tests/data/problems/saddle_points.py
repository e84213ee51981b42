"""Find all fields that are largest in their row and smallest in their column, as row and column.

>>> saddle_points([[9, 8, 7], [5, 3, 2], [6, 6, 7]])
[(1, 0)]
>>> saddle_points([[4]])
[(0, 0)]
"""


def saddle_points(matrix):
    return [(r, c) for r, row in enumerate(matrix) for c, value in enumerate(row)
            if value == max(row) and value == min(other[c] for other in matrix)]
