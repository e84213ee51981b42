"""How far apart are the two closest of several houses along a street?

>>> nearest_pair_gap([10, 3, 18, 7])
3
>>> nearest_pair_gap([5, 5])
0
"""


def nearest_pair_gap(houses):
    houses = sorted(houses)
    return min(b - a for a, b in zip(houses, houses[1:]))
