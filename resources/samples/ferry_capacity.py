"""# The smallest ferry

School classes wait at a ferry, in the order of `classes`, where each number is the size of one
class. They board in that order, and a class is never divided. The ferry makes at most `crossings`
crossings; before each one, classes board for as long as the next one still fits.

Find the smallest number of places a ferry needs so that all classes get across. There is at least
one class, and at least one crossing is allowed.

## Examples

>>> smallest_ferry([12, 7, 19, 4, 8, 15, 6, 11], 3)
32
>>> smallest_ferry([5, 5, 5, 5, 5, 5, 5], 4)
10
>>> smallest_ferry([30, 2, 2, 2, 2, 2, 2, 2], 5)
30

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def crossings_needed(classes: list[int], places: int) -> int:
    needed = 1
    aboard = 0
    for size in classes:
        if aboard + size > places:
            needed += 1
            aboard = 0
        aboard += size
    return needed


def smallest_ferry(classes: list[int], crossings: int) -> int:
    low, high = max(classes), sum(classes)
    while low < high:
        middle = (low + high) // 2
        if crossings_needed(classes, middle) <= crossings:
            high = middle
        else:
            low = middle + 1
    return low
