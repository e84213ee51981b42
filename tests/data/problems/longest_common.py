"""How long is the longest sequence of letters that appears in order in both words?

>>> longest_common("stone", "longest")
3
>>> longest_common("abc", "xyz")
0
"""
from functools import lru_cache


def longest_common(first, second):
    @lru_cache(maxsize=None)
    def match(i, j):
        if i == len(first) or j == len(second):
            return 0
        if first[i] == second[j]:
            return 1 + match(i + 1, j + 1)
        return max(match(i + 1, j), match(i, j + 1))

    return match(0, 0)
