"""Do the heights of a path first rise and then fall, strictly, with at least one step of each?

>>> rise_and_fall([1, 4, 6, 3])
True
>>> rise_and_fall([1, 2, 3])
False
>>> rise_and_fall([2, 2, 1])
False
"""


def rise_and_fall(heights):
    i = 0
    n = len(heights)
    while i + 1 < n and heights[i] < heights[i + 1]:
        i += 1
    if i == 0 or i == n - 1:
        return False
    while i + 1 < n and heights[i] > heights[i + 1]:
        i += 1
    return i == n - 1
