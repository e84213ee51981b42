"""A harbour knows the height of the water at some moments: a list of (minute, height), sorted by minute, all minutes different, at least one entry. Between two entries the water rises or falls evenly. Return the height at the given minute, rounded to one decimal, as a float. Before the first entry and after the last one, the height of that entry holds.

>>> tide_height([(0, 2.0), (60, 5.0), (90, 4.0)], 20)
3.0
>>> tide_height([(0, 2.0), (60, 5.0), (90, 4.0)], 75)
4.5
>>> tide_height([(10, 1.5), (20, 2.5)], 45)
2.5
"""
from bisect import bisect_right


def tide_height(entries, minute):
    minutes = [m for m, _ in entries]
    i = bisect_right(minutes, minute)
    if i == 0:
        return round(float(entries[0][1]), 1)
    if i == len(entries):
        return round(float(entries[-1][1]), 1)
    m0, h0 = entries[i - 1]
    m1, h1 = entries[i]
    share = (minute - m0) / (m1 - m0)
    return round(h0 + share * (h1 - h0), 1)
