"""A solitaire board is a single row of holes, written with "o" for a peg and "." for an empty hole. A
move jumps a peg over a neighbouring peg into the empty hole just behind it and takes away the
peg jumped over. Return a pair: the smallest number of pegs that can be left by playing well, and
the fewest moves after which one can be stuck (no move possible) by playing badly.

>>> peg_row_left("oo.")
(1, 1)
>>> peg_row_left(".oo.oo.")
(2, 2)
>>> peg_row_left("o.o")
(2, 0)
"""
from functools import lru_cache

def jumps(row):
    for i in range(len(row) - 2):
        three = row[i:i + 3]
        if three == "oo.":
            yield row[:i] + "..o" + row[i + 3:]
        elif three == ".oo":
            yield row[:i] + "o.." + row[i + 3:]

@lru_cache(maxsize=None)
def explore(row):
    best, quickest = None, None
    for nxt in jumps(row):
        b, q = explore(nxt)
        if best is None or b < best:
            best = b
        if quickest is None or q + 1 < quickest:
            quickest = q + 1
    if best is None:
        return row.count("o"), 0
    return best, quickest

def peg_row_left(row):
    return explore(row)
