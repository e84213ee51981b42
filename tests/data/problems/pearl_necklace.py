"""Pearls lie in a row with their values. You may string any of them, but never two that lie next to
each other and never one that is smaller than the pearl you strung just before it. What is the
greatest sum of values? Values are positive.

>>> pearl_necklace([4, 9, 5, 6, 7])
16
>>> pearl_necklace([5, 3, 1])
5
>>> pearl_necklace([])
0
"""


def pearl_necklace(values):
    best = []
    for i, value in enumerate(values):
        earlier = [best[j] for j in range(i - 1) if values[j] <= value]
        best.append(value + max(earlier, default=0))
    return max(best, default=0)
