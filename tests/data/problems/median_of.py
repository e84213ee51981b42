"""Give the median of the numbers.

>>> median_of([3, 1, 2, 4, 5])
3
>>> median_of([-10, 4, 6, 1000, 10, 20])
8.0
"""


def median_of(l: list):
    l = sorted(l)
    if len(l) % 2 == 1:
        return l[len(l) // 2]
    else:
        return (l[len(l) // 2 - 1] + l[len(l) // 2]) / 2.0
