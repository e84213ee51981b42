"""Hollow wooden dolls have a width and a height. A doll fits into another when it is strictly narrower and strictly lower. What is the largest number of dolls that can be put one inside the other?

The dolls [[3, 5], [2, 4], [4, 4], [5, 6]] allow [2, 4] in [3, 5] in [5, 6], which makes 3.

Constraints: up to 100000 dolls, so trying every pair is too slow.

>>> nested_dolls([[3, 5], [2, 4], [4, 4], [5, 6]])
3
>>> nested_dolls([[2, 2], [2, 3], [2, 4]])
1
>>> nested_dolls([])
0
>>> nested_dolls([[1, 1], [6, 2], [3, 4], [2, 3], [5, 9], [4, 5]])
5
"""
from bisect import bisect_left


def nested_dolls(dolls):
    # Sorting equal widths by falling height keeps two of them out of one chain;
    # what remains is the longest strictly rising run of heights.
    tails = []
    for _, height in sorted(dolls, key=lambda d: (d[0], -d[1])):
        spot = bisect_left(tails, height)
        if spot == len(tails):
            tails.append(height)
        else:
            tails[spot] = height
    return len(tails)
