"""Villages 0..n-1 are joined by two-way roads, given as pairs; no road is listed twice and none leads from a
village to itself. A road matters if closing it would leave some two villages cut off from each
other that can be reached from each other now. List those roads, smaller village first, in sorted order.
n <= 500

>>> roads_that_matter(4, [(0, 1), (1, 2), (2, 0), (3, 1)])
[(1, 3)]
>>> roads_that_matter(3, [(0, 1), (1, 2), (0, 2)])
[]
>>> roads_that_matter(5, [(4, 3), (0, 1), (1, 2)])
[(0, 1), (1, 2), (3, 4)]
"""
from typing import List, Tuple


def roads_that_matter(n: int, roads: List[Tuple[int, int]]) -> List[Tuple[int, int]]:
    neighbours = [[] for _ in range(n)]
    for a, b in roads:
        neighbours[a].append(b)
        neighbours[b].append(a)

    order = [-1] * n
    low = [0] * n
    clock = 0
    result = []

    def explore(v, parent):
        nonlocal clock
        order[v] = low[v] = clock
        clock += 1
        for w in neighbours[v]:
            if w == parent:
                continue
            if order[w] >= 0:
                low[v] = min(low[v], order[w])
            else:
                explore(w, v)
                low[v] = min(low[v], low[w])
                if low[w] > order[v]:
                    result.append((min(v, w), max(v, w)))

    for v in range(n):
        if order[v] < 0:
            explore(v, -1)
    return sorted(result)
