"""Walking down a market street you pass stalls, each selling one kind of goods. Given the list of kinds and
a shopping list (it may ask for the same kind several times, each then from a different stall), find the
shortest stretch of street on which everything can be bought. Return (first, last) as indices; the
earliest stretch if several are equally short; None if it cannot be done. The shopping list is not empty.

>>> shortest_full_stretch(["tea", "nut", "fig", "tea", "fig", "nut"], ["tea", "nut"])
(0, 1)
>>> shortest_full_stretch(["a", "b", "b", "c", "a", "b"], ["b", "b", "a"])
(0, 2)
>>> shortest_full_stretch(["a", "b", "c", "a", "b"], ["c", "b", "b"])
(1, 4)
>>> print(shortest_full_stretch(["a"], ["a", "a"]))
None
"""
from collections import Counter
from typing import List, Optional, Tuple


def shortest_full_stretch(stalls: List[str], shopping: List[str]) -> Optional[Tuple[int, int]]:
    need = Counter(shopping)
    missing = len(shopping)
    best = None
    left = 0
    for right, kind in enumerate(stalls):
        if kind in need:
            if need[kind] > 0:
                missing -= 1
            need[kind] -= 1
        while missing == 0:
            if best is None or right - left < best[1] - best[0]:
                best = (left, right)
            gone = stalls[left]
            if gone in need:
                need[gone] += 1
                if need[gone] > 0:
                    missing += 1
            left += 1
    return best
