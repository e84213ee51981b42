"""Two clerks swap the odd places of their shelves: the items at index 1, 3, 5 and so on change
shelves. Both shelves are lists of the same length. Return the new pair of lists.

>>> shelf_swap([1, 2, 3, 4], [5, 6, 7, 8])
([1, 6, 3, 8], [5, 2, 7, 4])
>>> shelf_swap(["a"], ["b"])
(['a'], ['b'])
"""


def shelf_swap(first, second):
    first, second = first[:], second[:]
    first[1::2], second[1::2] = second[1::2], first[1::2]
    return first, second
