"""Two players take turns to take one stone heap from either end of a row; both play as well as can be. By how many stones does the first one win? A loss is negative.

>>> stone_game([5, 3, 4, 5])
1
>>> stone_game([1, 100, 1])
-98
"""
from functools import lru_cache


def stone_game(heaps):
    @lru_cache(None)
    def lead(i, j):
        if i > j:
            return 0
        return max(heaps[i] - lead(i + 1, j), heaps[j] - lead(i, j - 1))

    return lead(0, len(heaps) - 1)
