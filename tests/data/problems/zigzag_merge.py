"""Take one element from each list in turn until all are used up.

>>> zigzag_merge([[1, 2, 3], [10], [20, 30]])
[1, 10, 20, 2, 30, 3]
>>> zigzag_merge([[], [4]])
[4]
"""
from itertools import chain, zip_longest


def zigzag_merge(lists):
    nothing = object()
    return [x for x in chain.from_iterable(zip_longest(*lists, fillvalue=nothing)) if x is not nothing]
