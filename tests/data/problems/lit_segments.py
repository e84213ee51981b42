"""A shop's price display draws each digit with seven strokes: 0 needs 6, 1 needs
2, 2 needs 5, 3 needs 5, 4 needs 4, 5 needs 5, 6 needs 6, 7 needs 3, 8 needs 7
and 9 needs 6. A minus sign needs one stroke. Return how many strokes are lit to
show the whole number n.

>>> lit_segments(2024)
20
>>> lit_segments(-17)
6
>>> lit_segments(0)
6
"""

STROKES = dict(zip("0123456789-", (6, 2, 5, 5, 4, 5, 6, 3, 7, 6, 1)))


def lit_segments(n):
    return sum(map(STROKES.get, str(n)))
