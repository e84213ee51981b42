"""Which is the k-th smallest of the numbers, counted from 1?

>>> quick_select([7, 2, 9, 4], 2)
4
>>> quick_select([5], 1)
5
"""


def quick_select(numbers, k):
    pivot = numbers[len(numbers) // 2]
    low = [x for x in numbers if x < pivot]
    same = [x for x in numbers if x == pivot]
    if k <= len(low):
        return quick_select(low, k)
    if k <= len(low) + len(same):
        return pivot
    return quick_select([x for x in numbers if x > pivot], k - len(low) - len(same))
