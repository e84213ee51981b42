"""Name the quadrant (1 to 4, counter-clockwise, 1 is where both coordinates are positive) of a point.
Points lying on an axis get 0.

>>> which_quadrant(3, 4)
1
>>> which_quadrant(-2, 7)
2
>>> which_quadrant(5, -1)
4
>>> which_quadrant(0, 9)
0
"""


def which_quadrant(x, y):
    if x == 0 or y == 0:
        return 0
    if y > 0:
        return 1 if x > 0 else 2
    return 3 if x < 0 else 4
