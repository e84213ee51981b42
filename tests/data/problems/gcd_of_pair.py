"""Find the greatest common divisor of two numbers.

>>> gcd_of_pair(12, 18)
6
>>> gcd_of_pair(7, 5)
1
"""


def gcd_of_pair(a, b):
    while b:
        a, b = b, a % b
    return a
