"""Return the sum of the odd divisors of a positive integer n (1 and, for odd n, n itself
included).

>>> odd_divisor_total(12)
4
>>> odd_divisor_total(45)
78
>>> odd_divisor_total(64)
1
"""

def odd_divisor_total(n):
    return sum(d for d in range(1, n + 1, 2) if n % d == 0)
