"""How far is the last measurement from the mean, in standard deviations (of the population)? Round to two digits; 0.0 when all are equal.

>>> standard_score([2, 4, 4, 4, 5, 5, 7, 9])
2.0
>>> standard_score([3, 3, 3])
0.0
"""
import math


def standard_score(measurements):
    mean = sum(measurements) / len(measurements)
    deviation = math.sqrt(sum((m - mean) ** 2 for m in measurements) / len(measurements))
    if deviation == 0:
        return 0.0
    return round((measurements[-1] - mean) / deviation, 2)
