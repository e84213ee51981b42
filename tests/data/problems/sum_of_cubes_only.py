"""Can the number be written as the sum of two cubes of positive whole numbers?

>>> sum_of_cubes_only(9)
True
>>> sum_of_cubes_only(10)
False
>>> sum_of_cubes_only(1729)
True
"""


def sum_of_cubes_only(n):
    low, high = 1, round(n ** (1 / 3)) + 1
    while low <= high:
        total = low ** 3 + high ** 3
        if total == n:
            return True
        if total < n:
            low += 1
        else:
            high -= 1
    return False
