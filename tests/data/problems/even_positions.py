"""Check that every even position of a list holds an even number.

>>> even_positions([2, 1, 4, 3])
True
>>> even_positions([1, 2])
False
>>> even_positions([8, 8, 8])
True
"""


def even_positions(nums):
    return all(nums[i] % 2 == i % 2 for i in range(0, len(nums), 2))
