"""A map with n regions (numbered from 0) is to be coloured with the colours 1 to k so that regions which share a border get different colours. `borders` lists pairs of regions that share a border. Return the list of the colours, region by region, that comes first in dictionary order; return None if k colours are not enough.

Constraints: n is at most 12.

>>> colour_regions(3, [(0, 1), (1, 2)], 2)
[1, 2, 1]
>>> colour_regions(3, [(0, 1), (1, 2), (0, 2)], 2) is None
True
>>> colour_regions(4, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)], 3)
[1, 2, 3, 2]
>>> colour_regions(0, [], 1)
[]
"""


def colour_regions(n, borders, k):
    touching = [set() for _ in range(n)]
    for a, b in borders:
        touching[a].add(b)
        touching[b].add(a)
    colours = [0] * n

    def place(region):
        if region == n:
            return True
        for colour in range(1, k + 1):
            if any(colours[other] == colour for other in touching[region]):
                continue
            colours[region] = colour
            if place(region + 1):
                return True
            colours[region] = 0
        return False

    return colours if place(0) else None
