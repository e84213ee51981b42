"""# What the beacons overlook

Beacons stand in a line from west to east; `heights[i]` is the height of beacon `i`. A beacon overlooks
the beacons to its west, one after the other, up to but not including the first one that is at least
as high as itself.

Find the beacon that overlooks the most others and how many those are, in this order. If several
overlook equally many, take the westernmost. There is at least one beacon.

## Examples

>>> widest_view([5, 3, 4, 1, 2, 6, 4, 3, 5, 7, 2])
[9, 9]
>>> widest_view([9, 2, 2, 3, 8, 1, 4, 6, 5, 7])
[9, 4]
>>> widest_view([6, 5, 5, 3])
[0, 0]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def widest_view(heights: list[int]) -> list[int]:
    blocking: list[int] = []
    best = [0, 0]
    for beacon in range(len(heights)):
        while blocking and heights[blocking[-1]] < heights[beacon]:
            blocking.pop()
        west = blocking[-1] if blocking else -1
        overlooked = beacon - west - 1
        if overlooked > best[1]:
            best = [beacon, overlooked]
        blocking.append(beacon)
    return best
