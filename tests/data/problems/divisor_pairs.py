"""List all ways to plant n trees in rows of equal length as pairs (rows, trees in a row) with no more
rows than trees in a row, fewest rows first.

>>> divisor_pairs(12)
[(1, 12), (2, 6), (3, 4)]
>>> divisor_pairs(9)
[(1, 9), (3, 3)]
"""


def divisor_pairs(n):
    pairs = []
    rows = 1
    while rows * rows <= n:
        if n % rows == 0:
            pairs.append((rows, n // rows))
        rows += 1
    return pairs
