"""Count the digits of a hexadecimal number that stand for primes (2, 3, 5, 7, B, D).

>>> hex_primes("AB")
1
>>> hex_primes("1077E")
2
>>> hex_primes("2020")
2
"""


def hex_primes(num):
    primes = ("2", "3", "5", "7", "B", "D")
    total = 0
    for i in range(0, len(num)):
        if num[i] in primes:
            total += 1
    return total
