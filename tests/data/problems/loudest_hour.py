"""A sound meter gives pairs of hour and loudness. Return the hour whose readings have the greatest
sum; if several hours share it, the earliest one. With no readings return None.

>>> loudest_hour([(9, 40), (10, 55), (9, 30)])
9
>>> loudest_hour([(3, 5), (2, 5)])
2
>>> loudest_hour([]) is None
True
"""
from collections import defaultdict


def loudest_hour(readings):
    if not readings:
        return None
    total = defaultdict(int)
    for hour, loudness in readings:
        total[hour] += loudness
    return max(total, key=lambda hour: (total[hour], -hour))
