"""How many orders of the digits make a number above the limit?

>>> permutations_above([1, 2, 3], 200)
4
>>> permutations_above([1], 5)
0
"""
from itertools import permutations


def permutations_above(digits, limit):
    count = 0
    for order in permutations(digits):
        if int("".join(map(str, order))) > limit:
            count += 1
    return count
