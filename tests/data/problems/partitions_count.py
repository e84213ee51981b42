"""In how many ways can n coins be laid in piles, when the order of the piles does not matter?

>>> partitions_count(4)
5
>>> partitions_count(1)
1
>>> partitions_count(10)
42
"""
from functools import lru_cache


def partitions_count(n):
    @lru_cache(maxsize=None)
    def ways(left, largest):
        if left == 0:
            return 1
        return sum(ways(left - pile, pile) for pile in range(1, min(left, largest) + 1))

    return ways(n, n)
