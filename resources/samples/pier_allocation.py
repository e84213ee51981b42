"""# Which pier for which ship

Ships call at a harbour. `ships[i]` holds the hour in which ship `i` arrives and the hour in which it
leaves again, later than it arrives; the ships are listed by hour of arrival. Piers are numbered from 1,
and there are as many as needed. A ship takes the free pier with the lowest number. A pier is free
again in the hour in which its ship leaves.

Find how many piers are needed in all, and at which pier the last ship of the list lies, in this order.
With no ships both are 0.

## Examples

>>> assign_piers([[1, 9], [2, 4], [3, 12], [4, 6], [5, 8], [6, 7], [9, 11]])
[4, 1]
>>> assign_piers([[0, 5], [1, 3], [2, 6], [3, 9], [6, 8], [6, 7], [7, 10]])
[3, 3]
>>> assign_piers([[2, 3], [3, 4], [4, 5], [4, 6], [5, 9], [5, 6], [8, 9]])
[3, 2]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""
import heapq


def assign_piers(ships: list[list[int]]) -> list[int]:
    occupied: list[tuple[int, int]] = []
    free: list[int] = []
    piers = 0
    last = 0
    for arrival, departure in ships:
        while occupied and occupied[0][0] <= arrival:
            heapq.heappush(free, heapq.heappop(occupied)[1])
        if free:
            last = heapq.heappop(free)
        else:
            piers += 1
            last = piers
        heapq.heappush(occupied, (departure, last))
    return [piers, last]
