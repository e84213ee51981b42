"""Rearrange the letters of a lowercase word so that no two equal letters are neighbours. At every place put
the letter of which most are left (the alphabetically first among equals), except the one just used.
Return None if the letters cannot be spread like this.

>>> spread_letters("aab")
'aba'
>>> spread_letters("balloon")
'loablno'
>>> spread_letters("zzzy")
>>> spread_letters("")
''
"""
import heapq
from collections import Counter


def spread_letters(word):
    heap = [(-n, letter) for letter, n in Counter(word).items()]
    heapq.heapify(heap)
    out = []
    waiting = None
    while heap:
        n, letter = heapq.heappop(heap)
        out.append(letter)
        if waiting is not None:
            heapq.heappush(heap, waiting)
        waiting = (n + 1, letter) if n + 1 < 0 else None
    if waiting is not None:
        return None
    return "".join(out)
