"""Chores take some minutes each and are handed out in the given order; each goes to the helper who
is free first, and of several to the one with the lowest number. There are `helpers` helpers,
numbered from 0. Return the list of minutes at which each helper is done with all he got.

>>> chores_with_helpers([5, 2, 4, 1], 2)
[6, 6]
>>> chores_with_helpers([3], 3)
[3, 0, 0]
"""
from heapq import heappop, heappush


def chores_with_helpers(chores, helpers):
    free = [(0, helper) for helper in range(helpers)]
    for minutes in chores:
        since, helper = heappop(free)
        heappush(free, (since + minutes, helper))
    done = [0] * helpers
    for minute, helper in free:
        done[helper] = minute
    return done
