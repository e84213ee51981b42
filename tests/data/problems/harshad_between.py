"""List all numbers from low to high that are divisible by the sum of their digits.

>>> harshad_between(10, 24)
[10, 12, 18, 20, 21, 24]
>>> harshad_between(13, 17)
[]
"""


def harshad_between(low, high):
    return [n for n in range(low, high + 1) if n % sum(int(d) for d in str(n)) == 0]
