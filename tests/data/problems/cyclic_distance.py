"""On a ring of stations numbered from 0, how many stations does a train pass at least from one to another?

>>> cyclic_distance(1, 8, 10)
3
>>> cyclic_distance(2, 2, 5)
0
"""


def cyclic_distance(start, goal, stations):
    forward = (goal - start) % stations
    return min(forward, stations - forward)
