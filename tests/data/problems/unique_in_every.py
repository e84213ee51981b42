"""Which numbers are in all the lists? Ascending.

>>> unique_in_every([[1, 2, 3], [2, 3], [3, 2, 9]])
[2, 3]
>>> unique_in_every([[1], [2]])
[]
"""


def unique_in_every(lists):
    common = set(lists[0])
    for numbers in lists[1:]:
        common &= set(numbers)
    return sorted(common)
