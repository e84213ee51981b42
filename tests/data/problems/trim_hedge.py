"""A hedge has bushes of different heights. Cut at one height: all that is above falls off. What is the
greatest whole height of the cut at which at least `wanted` leaves (one per unit cut off) fall? The
hedge has enough leaves in all.

>>> Solution().trim_hedge([5, 8, 3], 4)
4
>>> Solution().trim_hedge([4, 4], 8)
0
>>> Solution().trim_hedge([9], 0)
9
"""


class Solution:
    def trim_hedge(self, bushes, wanted):
        low, high = 0, max(bushes)
        while low < high:
            middle = (low + high + 1) // 2
            if self.fallen(bushes, middle) >= wanted:
                low = middle
            else:
                high = middle - 1
        return low

    def fallen(self, bushes, height):
        return sum(max(0, bush - height) for bush in bushes)
