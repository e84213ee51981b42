"""A row of jars holds sweets. You may take exactly k jars, but always the jar at the left end or the jar at the right end of those still there. Return the largest number of sweets you can get.

**Example**

Input: jars = [5, 1, 1, 8, 2], k = 3
Output: 15
Explanation: take 5 from the left, then 2 and 8 from the right.

**Constraints**

- 0 <= k <= len(jars) <= 10^5
- 0 <= jars[i] <= 10^4

>>> bestFromEnds([5, 1, 1, 8, 2], 3)
15
>>> bestFromEnds([4, 4], 2)
8
>>> bestFromEnds([9, 1], 0)
0
"""
from typing import List


class Solution:
    def bestFromEnds(self, jars: List[int], k: int) -> int:
        n = len(jars)
        window = sum(jars[: n - k])
        smallest = window
        for left in range(k):
            window += jars[left + n - k] - jars[left]
            smallest = min(smallest, window)
        return sum(jars) - smallest
