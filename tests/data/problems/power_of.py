"""Which power of the base is the number? -1 where it is none.

>>> power_of(81, 3)
4
>>> power_of(1, 7)
0
>>> power_of(10, 2)
-1
"""


def power_of(number, base):
    exponent = 0
    while number % base == 0 and number > 1:
        number //= base
        exponent += 1
    return exponent if number == 1 else -1
