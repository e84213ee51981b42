"""Shift the numbers on the outer ring of a table clockwise by k places; the inside stays as it was. Change the table in place and return it as well. The table has at least two rows and two columns, and k may be any whole number that is not negative.

With k = 1 the table [[1, 2, 3], [4, 5, 6], [7, 8, 9]] becomes [[4, 1, 2], [7, 5, 3], [8, 9, 6]].

>>> turn_outer_ring([[1, 2, 3], [4, 5, 6], [7, 8, 9]], 1)
[[4, 1, 2], [7, 5, 3], [8, 9, 6]]
>>> turn_outer_ring([[1, 2], [3, 4]], 6)
[[4, 3], [2, 1]]
>>> turn_outer_ring([[1, 2, 3, 4], [5, 6, 7, 8]], 0)
[[1, 2, 3, 4], [5, 6, 7, 8]]
"""


def ring_cells(rows, cols):
    top = [(0, c) for c in range(cols)]
    right = [(r, cols - 1) for r in range(1, rows)]
    bottom = [(rows - 1, c) for c in range(cols - 2, -1, -1)]
    left = [(r, 0) for r in range(rows - 2, 0, -1)]
    return top + right + bottom + left


def turn_outer_ring(table, k):
    cells = ring_cells(len(table), len(table[0]))
    values = [table[r][c] for r, c in cells]
    k %= len(values)
    values = values[-k:] + values[:-k]
    for (r, c), value in zip(cells, values):
        table[r][c] = value
    return table
