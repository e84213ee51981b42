"""Shifts overlap on the roster. Merge shifts that touch or overlap and list them in order.

>>> merge_shifts([[1, 3], [2, 6], [8, 10]])
[[1, 6], [8, 10]]
>>> merge_shifts([[5, 7], [1, 5]])
[[1, 7]]
"""


def merge_shifts(shifts):
    shifts.sort(key=lambda shift: shift[0])
    merged = []
    for shift in shifts:
        if merged and shift[0] <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], shift[1])
        else:
            merged.append(shift)
    return merged
