"""Bus stops lie along a road at the sorted places given. Return the stop nearest to where you stand;
if two are equally near, the one further back.

>>> nearest_bus_stop([10, 20, 40], 29)
20
>>> nearest_bus_stop([10, 20], 15)
10
>>> nearest_bus_stop([7], 100)
7
"""
from bisect import bisect_left


def nearest_bus_stop(stops, here):
    i = bisect_left(stops, here)
    if i == 0:
        return stops[0]
    if i == len(stops):
        return stops[-1]
    before, after = stops[i - 1], stops[i]
    return before if here - before <= after - here else after
