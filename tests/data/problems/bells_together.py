"""Several bells ring for the first time at this very moment, and after that bell i rings every periods[i] minutes. After how many minutes do all of them ring at the same time again? There is at least one bell, and all periods are positive.

>>> bells_together([4, 6])
12
>>> bells_together([5])
5
>>> bells_together([8, 9, 21, 10])
2520
"""
from functools import reduce
from math import gcd


def bells_together(periods):
    return reduce(lambda a, b: a * b // gcd(a, b), periods)
