"""Shelves are numbered in ascending order of their labels. Find the position of a label, or -1.

>>> find_shelf([3, 8, 12, 20, 31], 12)
2
>>> find_shelf([3, 8, 12, 20, 31], 5)
-1
>>> find_shelf([1, 4], 4)
1
"""


def find_shelf(labels, wanted):
    low, high = 0, len(labels) - 1
    while low <= high:
        middle = (low + high) // 2
        if labels[middle] == wanted:
            return middle
        elif labels[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1
