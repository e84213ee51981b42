"""Parcels reach the end of a belt at the given times (whole seconds, never decreasing). One worker
packs them in order, each taking pack seconds, starting at once when free. Waiting parcels, not
counting the one being packed, lie on a shelf with room for a given number of them. A parcel
that finishes being packed at some second frees the worker before an arrival at the same second.
Return the index of the first parcel that finds no room, or -1 if all get through.

>>> conveyor_jam([0, 1, 2, 3], 4, 2)
3
>>> conveyor_jam([0, 4, 8, 8], 4, 1)
-1
>>> conveyor_jam([5, 5], 1, 0)
1
"""
from collections import deque

def conveyor_jam(times, pack, room):
    starts = deque()   # start times of parcels not yet taken by the worker
    free_at = 0
    for i, t in enumerate(times):
        while starts and starts[0] <= t:
            starts.popleft()
        if free_at <= t:
            free_at = t + pack
            continue
        if len(starts) >= room:
            return i
        starts.append(free_at)
        free_at += pack
    return -1
