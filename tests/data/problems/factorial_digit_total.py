"""Compute the sum of the decimal digits of n! (n factorial), 0 <= n <= 1000.

>>> factorial_digit_total(5)
3
>>> factorial_digit_total(10)
27
>>> factorial_digit_total(100)
648
"""
from math import factorial


def factorial_digit_total(n: int) -> int:
    return sum(map(int, str(factorial(n))))
