"""Batches are tested in order; once one is bad, all after it are bad. Where is the first bad one? None where all are good.

>>> first_bad_batch([0, 0, 0, 1, 1])
3
>>> first_bad_batch([0, 0]) is None
True
"""


def first_bad_batch(batches):
    low, high = 0, len(batches)
    while low < high:
        middle = (low + high) // 2
        if batches[middle]:
            high = middle
        else:
            low = middle + 1
    return low if low < len(batches) else None
