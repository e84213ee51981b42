"""Find all positions in a list of numbers at which the numbers to the left add up to the same as the numbers to the right. The number at the position itself belongs to neither side, and an empty side adds up to 0. Return the positions in rising order.

>>> balance_points([2, 3, 9, 5])
[2]
>>> balance_points([0, 0, 0])
[0, 1, 2]
>>> balance_points([1, 2])
[]
>>> balance_points([7])
[0]
"""
from itertools import accumulate


def balance_points(numbers):
    sums = [0] + list(accumulate(numbers))
    whole = sums[-1]
    result = []
    for i, x in enumerate(numbers):
        left = sums[i]
        right = whole - left - x
        if left == right:
            result.append(i)
    return result
