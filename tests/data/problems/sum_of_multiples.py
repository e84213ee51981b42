"""Add all numbers below a limit that are divisible by at least one of the given factors.

>>> sum_of_multiples([3, 5], 20)
78
>>> sum_of_multiples([7], 7)
0
"""


def sum_of_multiples(factors, limit):
    return sum({m for f in factors if f > 0 for m in range(f, limit, f)})
