"""Two different numbers are friends if each equals the sum of the other's proper divisors
(all divisors except the number itself). Return the friend of n, or None if it has none. n >= 1

>>> friendly_partner(220)
284
>>> friendly_partner(1210)
1184
>>> print(friendly_partner(6))
None
>>> print(friendly_partner(10))
None
"""


def divisor_sum(n):
    if n < 2:
        return 0
    total = 1
    d = 2
    while d * d <= n:
        if n % d == 0:
            total += d
            if d != n // d:
                total += n // d
        d += 1
    return total


def friendly_partner(n):
    other = divisor_sum(n)
    if other != n and divisor_sum(other) == n:
        return other
    return None
