"""A stair has n steps; one climbs one or two at a time. Count the ways up.

>>> stair_ways(4)
5
>>> stair_ways(1)
1
"""


def stair_ways(n):
    if n <= 2:
        return n
    return stair_ways(n - 1) + stair_ways(n - 2)
