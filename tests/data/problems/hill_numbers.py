"""The digits of a hill number first rise strictly, reach their top, and then fall
strictly; both the rise and the fall take at least one step, so the smallest hill
number is 120. Given a whole number n and a count k, return the first k hill numbers
that are not smaller than n. There are only finitely many hill numbers, so the list
may be shorter than k.

>>> hill_numbers(100, 4)
[120, 121, 130, 131]
>>> hill_numbers(799, 3)
[890, 891, 892]
>>> hill_numbers(123456789876543210, 5)
[123456789876543210]
"""
from itertools import dropwhile, islice


def grow(number, left, rising, steps_up):
    """Yield in order all hill numbers that begin with `number`, `left` digits missing."""
    if left == 0:
        if not rising:
            yield number
        return
    last = number % 10
    for digit in range(10):
        if digit < last and steps_up > 0:
            yield from grow(10 * number + digit, left - 1, False, steps_up)
        elif digit > last and rising:
            yield from grow(10 * number + digit, left - 1, True, steps_up + 1)


def all_hills():
    for length in range(3, 19):
        for first in range(1, 10):
            yield from grow(first, length - 1, True, 0)


def hill_numbers(n, k):
    return list(islice(dropwhile(lambda h: h < n, all_hills()), k))
