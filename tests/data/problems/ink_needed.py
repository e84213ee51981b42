"""Printing a digit takes ink: 1 for the digit 1, 2 for 7, 3 for 2, 3 and 5, and 4 for all others. How
much ink does it take to print all whole numbers from a to b?

>>> ink_needed(9, 11)
11
>>> ink_needed(7, 7)
2
"""

INK = dict(zip("0123456789", [4, 1, 3, 3, 4, 3, 4, 2, 4, 4]))


def ink_needed(a, b):
    return sum(INK[digit] for number in range(a, b + 1) for digit in str(number))
