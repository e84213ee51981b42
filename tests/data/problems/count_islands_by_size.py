"""Fields marked 1 that touch along an edge form a lake. How many lakes are there of each size? Answer as pairs of size and count, by size.

>>> count_islands_by_size([[1, 0, 1], [1, 0, 0], [0, 1, 1]])
[(1, 1), (2, 2)]
>>> count_islands_by_size([[0]])
[]
"""
from collections import Counter


def count_islands_by_size(field):
    rows, columns = len(field), len(field[0])
    seen = set()

    def size(r, c):
        if not (0 <= r < rows and 0 <= c < columns) or (r, c) in seen or not field[r][c]:
            return 0
        seen.add((r, c))
        return 1 + size(r + 1, c) + size(r - 1, c) + size(r, c + 1) + size(r, c - 1)

    sizes = Counter()
    for r in range(rows):
        for c in range(columns):
            found = size(r, c)
            if found:
                sizes[found] += 1
    return sorted(sizes.items())
