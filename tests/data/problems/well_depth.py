"""A stone dropped into a well falls 5 * t * t metres in t seconds, and its splash is heard at 340
metres a second. The time from dropping to hearing is given in seconds. Return the depth in metres;
answers within 0.001 are accepted.

>>> round(well_depth(0.0), 3)
0.0
>>> round(well_depth(2.0), 2)
18.9
"""


def well_depth(heard):
    low, high = 0.0, 5 * heard * heard
    for _ in range(200):
        depth = (low + high) / 2
        if (depth / 5) ** 0.5 + depth / 340 < heard:
            low = depth
        else:
            high = depth
    return low
