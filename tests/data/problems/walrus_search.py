"""Find the first reading whose square is above the limit, or None.

>>> walrus_search([1, 3, 5, 2], 8)
9
>>> walrus_search([1, 1], 8) is None
True
"""


def walrus_search(readings, limit):
    for reading in readings:
        if (square := reading * reading) > limit:
            return square
    return None
