"""By how much do the largest and the smallest reading differ? No readings give None.

>>> spread_of([4, -2, 9])
11
>>> spread_of([6])
0
>>> spread_of([]) is None
True
"""


def spread_of(readings):
    if not readings:
        return None
    return max(readings) - min(readings)
