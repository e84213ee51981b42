"""Add the digits of a number until one digit is left.

>>> digit_root(987)
6
>>> digit_root(5)
5
"""


def digit_root(number):
    while number > 9:
        total = 0
        while number > 0:
            total += number % 10
            number //= 10
        number = total
    return number
