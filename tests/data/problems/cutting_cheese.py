"""A cheese of w by h squares is cut along the lines into squares. Always cut off the largest
possible square first. Return the sides of the squares in the order in which they are cut off.

>>> cutting_cheese(5, 3)
[3, 2, 1, 1]
>>> cutting_cheese(2, 2)
[2]
"""


def cutting_cheese(w, h):
    if w == 0 or h == 0:
        return []
    if w >= h:
        return [h] + cutting_cheese(w - h, h)
    return [w] + cutting_cheese(w, h - w)
