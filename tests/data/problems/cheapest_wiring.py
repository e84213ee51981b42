"""Cables may be laid between houses, each at a cost; houses are numbered from 0. What does it cost at least to join all houses, or -1 where it cannot be done?

>>> cheapest_wiring(3, [(0, 1, 4), (1, 2, 3), (0, 2, 9)])
7
>>> cheapest_wiring(3, [(0, 1, 4)])
-1
"""


def cheapest_wiring(houses, cables):
    parent = list(range(houses))

    def find(house):
        while parent[house] != house:
            parent[house] = parent[parent[house]]
            house = parent[house]
        return house

    cost = joined = 0
    for a, b, price in sorted(cables, key=lambda cable: cable[2]):
        ra, rb = find(a), find(b)
        if ra != rb:
            parent[ra] = rb
            cost += price
            joined += 1
    return cost if joined == houses - 1 else -1
