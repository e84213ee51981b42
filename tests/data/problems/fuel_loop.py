"""Stations lie on a round road. From which one can a car drive once round, -1 if from none?

>>> fuel_loop([1, 2, 3, 4, 5], [3, 4, 5, 1, 2])
3
>>> fuel_loop([2, 3, 4], [3, 4, 3])
-1
"""


def fuel_loop(fuel, cost):
    if sum(fuel) < sum(cost):
        return -1
    tank = start = 0
    for i in range(len(fuel)):
        tank += fuel[i] - cost[i]
        if tank < 0:
            start = i + 1
            tank = 0
    return start
