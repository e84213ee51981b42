"""After each new measurement, tell the lower median of all so far.

>>> running_medians([5, 2, 8, 1])
[5, 2, 5, 2]
>>> running_medians([7])
[7]
"""
import bisect


def running_medians(measurements):
    ordered = []
    medians = []
    for value in measurements:
        bisect.insort(ordered, value)
        medians.append(ordered[(len(ordered) - 1) // 2])
    return medians
