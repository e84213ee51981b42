"""Multiply all whole numbers of a list and return the last digit of the product that is not zero. The
numbers are positive and the list may be long.

>>> tail_of_product([25, 4, 7])
7
>>> tail_of_product([])
1
>>> tail_of_product(list(range(1, 26)))
4
"""
from math import prod


def tail_of_product(numbers):
    return int(str(prod(numbers)).rstrip("0")[-1])
