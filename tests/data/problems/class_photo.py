"""For a class photo the tallest stands in the middle, the next to her right, the next to her left,
and so on outward. Given the heights in any order, return them from left to right.

>>> class_photo([140, 150, 130, 120])
[130, 150, 140, 120]
>>> class_photo([1])
[1]
"""
from collections import deque


def class_photo(heights):
    row = deque()
    for place, height in enumerate(sorted(heights, reverse=True)):
        if place % 2:
            row.append(height)
        else:
            row.appendleft(height)
    return list(row)
