"""Someone walks over a grid from (0, 0) by the letters N, E, S, W (north is up, y grows) and drops a
crumb on every square on which he stands, the first one too. How many squares have two crumbs or more?

>>> crumb_trail("NESW")
1
>>> crumb_trail("NSNS")
2
>>> crumb_trail("")
0
"""
from collections import Counter


def crumb_trail(walk):
    moves = {"N": 1j, "S": -1j, "E": 1, "W": -1}
    here = 0
    crumbs = Counter([here])
    for step in walk:
        here += moves[step]
        crumbs[here] += 1
    return sum(1 for count in crumbs.values() if count > 1)
