"""Cables join socket i on the left wall to socket order[i] on the right wall. Two cables cross if their
ends are in opposite order. How many crossings are there?

>>> cable_tangle([2, 0, 1])
2
>>> cable_tangle([0, 1, 2])
0
"""


def cable_tangle(order):
    crossings = 0
    for i in range(len(order)):
        for j in range(i + 1, len(order)):
            if order[i] > order[j]:
                crossings += 1
    return crossings
