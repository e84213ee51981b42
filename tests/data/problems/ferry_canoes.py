"""A group wants to cross a lake in canoes. A canoe takes one or two people, and the people in it may weigh no more than `limit` together. Nobody is heavier than the limit. What is the smallest number of canoes with which everyone can cross at once?

>>> ferry_canoes([70, 50, 80, 50], 100)
3
>>> ferry_canoes([30, 60, 40, 70], 100)
2
>>> ferry_canoes([], 90)
0
"""
from typing import List


def ferry_canoes(weights: List[int], limit: int) -> int:
    people = sorted(weights)
    light, heavy = 0, len(people) - 1
    canoes = 0
    while light <= heavy:
        if light < heavy and people[light] + people[heavy] <= limit:
            light += 1
        heavy -= 1
        canoes += 1
    return canoes
