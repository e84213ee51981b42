"""Tell whether a number is prime.

>>> is_prime_number(13)
True
>>> is_prime_number(21)
False
>>> is_prime_number(2)
True
"""


def is_prime_number(n):
    if n < 2:
        return False
    for divisor in range(2, int(n ** 0.5) + 1):
        if n % divisor == 0:
            return False
    return True
