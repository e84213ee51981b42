"""A yard has been measured on a grid. A square is a puddle when it lies strictly lower than every square that touches it on a side; squares beyond the edge do not exist and so do not matter. Return how many puddles there are and the height of the lowest of them, as a tuple. If there are none, give (0, None).

>>> count_puddles([[5, 3, 4], [6, 7, 1], [2, 9, 8]])
(3, 1)
>>> count_puddles([[1, 1], [1, 1]])
(0, None)
>>> count_puddles([[4]])
(1, 4)
"""
from typing import List, Optional, Tuple


def count_puddles(yard: List[List[int]]) -> Tuple[int, Optional[int]]:
    puddles = 0
    lowest = None
    for r in range(len(yard)):
        for c in range(len(yard[0])):
            here = yard[r][c]
            neighbours = []
            if r > 0:
                neighbours.append(yard[r - 1][c])
            if r + 1 < len(yard):
                neighbours.append(yard[r + 1][c])
            if c > 0:
                neighbours.append(yard[r][c - 1])
            if c + 1 < len(yard[0]):
                neighbours.append(yard[r][c + 1])
            if all(here < other for other in neighbours):
                puddles += 1
                lowest = here if lowest is None else min(lowest, here)
    return puddles, lowest
