"""# Markers of two surveys

Two surveys of the same road left markers. `old` and `new` list how many metres from the start each
marker stands; both lists are in rising order, and no survey left two markers at one place. A road
crew walks along the road and repaints the markers it comes to. Where an old and a new marker stand at
the same place, it paints only one of them and takes the other one out.

Find the place of the marker that is painted as number `wanted`, counted from 1, or -1 if fewer are
painted.

## Examples

>>> painted_marker([3, 8, 8, 15, 22, 40], [1, 8, 9, 15, 30, 41], 6)
15
>>> painted_marker([5, 10, 15, 20, 25], [2, 4, 6, 8, 10, 12, 14], 9)
15
>>> painted_marker([4, 9], [4, 7, 9], 4)
-1

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def painted_marker(old: list[int], new: list[int], wanted: int) -> int:
    i = j = painted = 0
    while i < len(old) or j < len(new):
        if j == len(new) or (i < len(old) and old[i] <= new[j]):
            place = old[i]
            if j < len(new) and old[i] == new[j]:
                j += 1
            i += 1
        else:
            place = new[j]
            j += 1
        painted += 1
        if painted == wanted:
            return place
    return -1
