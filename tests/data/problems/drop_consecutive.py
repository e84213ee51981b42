"""Leave out repeated neighbours.

>>> drop_consecutive([0, 0, 1, 2, 3, 4, 4, 5])
[0, 1, 2, 3, 4, 5]
>>> drop_consecutive(["a", "a", "b", "a"])
['a', 'b', 'a']
>>> drop_consecutive([10, 10])
[10]
"""
from itertools import groupby


def drop_consecutive(items):
    return [key for key, group in groupby(items)]
