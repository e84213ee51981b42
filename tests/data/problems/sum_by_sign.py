"""Return the sum of the positive numbers and the sum of the negative numbers of a list, as a tuple.

>>> sum_by_sign([3, -1, 0, 4, -5])
(7, -6)
>>> sum_by_sign([])
(0, 0)
"""


def sum_by_sign(numbers):
    plus = sum(filter(lambda n: n > 0, numbers))
    return plus, sum(numbers) - plus
