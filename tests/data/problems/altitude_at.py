"""The profile of a mountain railway is a list of (kilometre, altitude in metres) pairs with increasing
kilometres. Between two neighbouring pairs the track rises or falls evenly. Return the altitude
at a given kilometre rounded to one decimal; before the first pair use the first altitude,
after the last pair the last one.

>>> altitude_at([(0, 400), (4, 600), (5, 580)], 3)
550.0
>>> altitude_at([(0, 400), (4, 600), (5, 580)], 4.25)
595.0
>>> altitude_at([(2, 90)], 7)
90.0
"""
from bisect import bisect_right

def altitude_at(profile, km):
    kms = [p[0] for p in profile]
    i = bisect_right(kms, km)
    if i == 0:
        return float(profile[0][1])
    if i == len(profile):
        return float(profile[-1][1])
    (x0, y0), (x1, y1) = profile[i - 1], profile[i]
    return round(y0 + (y1 - y0) * (km - x0) / (x1 - x0), 1)
