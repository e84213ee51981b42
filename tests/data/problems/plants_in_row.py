"""A garden row is length centimetres long. The first and the last plant must each stand at
least margin centimetres from the nearer end, and neighbouring plants exactly spacing
centimetres apart. Return how many plants the row holds at most. One plant is
allowed when both margins just meet; if even one plant does not fit, return 0.

>>> plants_in_row(100, 20, 10)
5
>>> plants_in_row(30, 20, 15)
1
>>> plants_in_row(25, 5, 13)
0
"""

def plants_in_row(length: int, spacing: int, margin: int) -> int:
    usable = length - 2 * margin
    if usable < 0:
        return 0
    return usable // spacing + 1
