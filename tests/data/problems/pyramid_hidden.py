"""In a number pyramid every brick carries the sum of the two bricks below it. The
bottom row is given as a list in which exactly one number is hidden (None),
together with the number on the top brick. Return the hidden number, or None if no
whole number fits.

>>> pyramid_hidden([3, None, 2], 15)
5
>>> pyramid_hidden([None], 8)
8
>>> pyramid_hidden([1, None, 1], 5) is None
True
"""


def pyramid_hidden(base, top):
    def climb(row):
        while len(row) > 1:
            row = [row[i] + row[i + 1] for i in range(len(row) - 1)]
        return row[0]

    known = climb([0 if b is None else b for b in base])
    factor = climb([1 if b is None else 0 for b in base])
    rest = top - known
    if rest % factor:
        return None
    return rest // factor
