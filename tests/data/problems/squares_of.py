"""Give the squares of all numbers in a list.

>>> squares_of([1, 2, 3])
[1, 4, 9]
>>> squares_of([12, 15])
[144, 225]
"""


def squares_of(nums):
    return list(map(lambda x: x ** 2, nums))
