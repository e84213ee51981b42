"""For each window of k readings, tell the lowest.

>>> window_minimum([4, 2, 12, 3, 8], 3)
[2, 2, 3]
>>> window_minimum([5, 1], 1)
[5, 1]
"""
from collections import deque


def window_minimum(readings, k):
    lows = deque()
    result = []
    for i, reading in enumerate(readings):
        while lows and readings[lows[-1]] >= reading:
            lows.pop()
        lows.append(i)
        if lows[0] <= i - k:
            lows.popleft()
        if i >= k - 1:
            result.append(readings[lows[0]])
    return result
