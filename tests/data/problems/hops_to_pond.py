"""A frog reads the number on its stone and hops that many stones on, back if it is negative. It
stops when it leaves the row or comes to a stone where it has been. Return the number of hops if it
leaves the row, and -1 otherwise. It starts on the first stone.

>>> hops_to_pond([2, 5, -1, 1])
3
>>> hops_to_pond([1, -1])
-1
>>> hops_to_pond([0])
-1
"""


def hops_to_pond(stones):
    been = set()
    at = hops = 0
    while 0 <= at < len(stones) and at not in been:
        been.add(at)
        at += stones[at]
        hops += 1
    return -1 if at in been else hops
