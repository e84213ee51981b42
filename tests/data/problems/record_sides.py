"""The songs of an album, given with their lengths in text "m:ss", are to be put
on a record in the given order: the first ones on side A, the others on side B,
and each side must hold at least one. Make the longer side as short as possible;
if two cuts are equally good, put fewer songs on side A. Return the number of songs
on side A. There are at least two songs.

>>> record_sides(["3:00", "2:30", "4:10", "3:20"])
2
>>> record_sides(["9:00", "1:00", "0:30"])
1
>>> record_sides(["2:00", "0:00", "2:00"])
1
"""
from itertools import accumulate


def record_sides(songs: list) -> int:
    secs = []
    for s in songs:
        m, sec = s.split(":")
        secs.append(int(m) * 60 + int(sec))
    sums = list(accumulate(secs))
    best = 1
    for k in range(2, len(songs)):
        if max(sums[k - 1], sums[-1] - sums[k - 1]) < max(sums[best - 1], sums[-1] - sums[best - 1]):
            best = k
    return best
