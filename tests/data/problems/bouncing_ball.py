"""A ball falls from a height and jumps back to three fifths of it, again and again. How often is it at least as high as a window between start and ground, on the way down or up? The start counts.

>>> bouncing_ball(30.0, 2.0)
11
>>> bouncing_ball(3.0, 1.5)
3
"""


def bouncing_ball(height, window):
    seen = 1
    height *= 0.6
    while height >= window:
        seen += 2
        height *= 0.6
    return seen
