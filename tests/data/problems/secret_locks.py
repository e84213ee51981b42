"""A lock opens when three digits in a row add up to the key. List all open combinations of three digits from the given ones, in ascending order, no digit used twice.

>>> secret_locks([1, 2, 3], 6)[:2]
['123', '132']
>>> secret_locks([0, 4, 5, 6], 9)
['045', '054', '405', '450', '504', '540']
"""
from itertools import permutations


def secret_locks(digits, key):
    return sorted("".join(map(str, p)) for p in permutations(digits, 3) if sum(p) == key)
