"""For each place, the product of all other numbers.

>>> product_except([1, 2, 3, 4])
[24, 12, 8, 6]
>>> product_except([5, 0])
[0, 5]
"""


def product_except(numbers):
    n = len(numbers)
    result = [1] * n
    left = 1
    for i in range(n):
        result[i] = left
        left *= numbers[i]
    right = 1
    for i in range(n - 1, -1, -1):
        result[i] *= right
        right *= numbers[i]
    return result
