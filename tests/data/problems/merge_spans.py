"""Join spans of days that touch or overlap.

>>> merge_spans([[1, 3], [8, 10], [2, 6]])
[[1, 6], [8, 10]]
>>> merge_spans([[1, 4], [4, 5]])
[[1, 5]]
"""


def merge_spans(spans):
    merged = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
