"""Add the first number, subtract the second, add the third and so on.

>>> alternating_total([10, 3, 2, 1])
8
>>> alternating_total([5])
5
>>> alternating_total([])
0
"""


def alternating_total(numbers):
    return sum(numbers[::2]) - sum(numbers[1::2])
