"""Give the n-th tetrahedral number.

>>> tetra_number(5)
35
>>> tetra_number(6)
56
>>> tetra_number(7)
84
"""


def tetra_number(n):
    return (n * (n + 1) * (n + 2)) // 6
