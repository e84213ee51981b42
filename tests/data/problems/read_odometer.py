"""An old odometer shows only the last `width` digits of the distance. It read `before`, and after a
trip it reads `after`; the trip was shorter than a full turn. How long was the trip?

>>> read_odometer(980, 15, 3)
35
>>> read_odometer(20, 50, 2)
30
"""


def read_odometer(before, after, width):
    return (after - before) % 10**width
