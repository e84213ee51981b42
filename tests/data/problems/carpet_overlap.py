"""Two rectangular carpets lie on a floor, sides parallel to the walls. Each one is given as a tuple
(left, bottom, right, top) with left < right and bottom < top. What area of the floor is covered twice?

>>> carpet_overlap((0, 0, 4, 3), (2, 1, 6, 5))
4
>>> carpet_overlap((0, 0, 2, 2), (2, 0, 3, 2))
0
>>> carpet_overlap((0, 0, 10, 10), (3, 3, 5, 4))
2
"""
from typing import Tuple

Rect = Tuple[int, int, int, int]


def carpet_overlap(first: Rect, second: Rect) -> int:
    left = max(first[0], second[0])
    bottom = max(first[1], second[1])
    right = min(first[2], second[2])
    top = min(first[3], second[3])
    if right <= left or top <= bottom:
        return 0
    return (right - left) * (top - bottom)
