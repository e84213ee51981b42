"""Sort baskets by number of apples.

>>> bubble_baskets([5, 1, 4])
[1, 4, 5]
>>> bubble_baskets([2, 2, 1, 0])
[0, 1, 2, 2]
>>> bubble_baskets([9])
[9]
"""


def bubble_baskets(baskets):
    n = len(baskets)
    for i in range(n):
        swapped = False
        for j in range(0, n - i - 1):
            if baskets[j] > baskets[j + 1]:
                baskets[j], baskets[j + 1] = baskets[j + 1], baskets[j]
                swapped = True
        if not swapped:
            break
    return baskets
