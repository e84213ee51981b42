"""The results of a baking contest come as pairs (baker, points). Say who stands on the podium: a list of three lists, for gold, silver and bronze. Bakers with equal points share a place and are named in alphabetical order. If k bakers share a place, the k - 1 places after it stay empty. Places for which nobody is left stay empty as well.

>>> podium_places([("Tom", 7), ("Eve", 9), ("Jan", 8), ("Kay", 5)])
[['Eve'], ['Jan'], ['Tom']]
>>> podium_places([("Tom", 9), ("Eve", 9), ("Jan", 8)])
[['Eve', 'Tom'], [], ['Jan']]
>>> podium_places([("Ida", 4)])
[['Ida'], [], []]
"""
from itertools import groupby


def podium_places(results):
    podium = [[], [], []]
    ordered = sorted(results, key=lambda r: (-r[1], r[0]))
    place = 0
    for _, group in groupby(ordered, key=lambda r: r[1]):
        if place > 2:
            break
        bakers = [name for name, _ in group]
        podium[place] = bakers
        place += len(bakers)
    return podium
