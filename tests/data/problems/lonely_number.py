"""Every ticket number was drawn twice but one. Which one is it?

>>> lonely_number([4, 1, 4, 2, 1])
2
>>> lonely_number([9])
9
"""
from functools import reduce
from operator import xor


def lonely_number(tickets):
    return reduce(xor, tickets)
