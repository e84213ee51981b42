"""A map program numbers the cells of a square grid so that near cells get near numbers: the bits of column x
and row y (both 0 or more) are interleaved, bit 0 of x becoming bit 0 of the number, bit 0 of y bit 1, bit 1 of
x bit 2, bit 1 of y bit 3, and so on. Return the number of the cell.

>>> cell_number(3, 0)
5
>>> cell_number(2, 3)
14
>>> cell_number(0, 0)
0
"""

def cell_number(x, y):
    spread = lambda v: int(bin(v)[2:], 4)
    return spread(x) + 2 * spread(y)
