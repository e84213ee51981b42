"""Halve even numbers, else triple and add one. How many steps until 1?

>>> collatz_length(6)
8
>>> collatz_length(1)
0
"""


def collatz_length(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
