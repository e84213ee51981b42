"""Find the length of the longest stretch of days on which sales rose day by day.

>>> longestRise([1, 3, 5, 4, 7])
3
>>> longestRise([2, 2, 2])
1
"""
from typing import List


class Solution:
    def longestRise(self, sales: List[int]) -> int:
        best = 0
        run = 0
        for i in range(len(sales)):
            if i == 0 or sales[i] > sales[i - 1]:
                run += 1
            else:
                run = 1
            best = max(best, run)
        return best
