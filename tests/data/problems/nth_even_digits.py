"""Give the n-th positive number whose decimal digits are all even. The first ones are 2, 4, 6, 8, 20, 22.

>>> nth_even_digits(1)
2
>>> nth_even_digits(5)
20
>>> nth_even_digits(30)
220
"""


def nth_even_digits(n):
    text = ""
    while n:
        n, digit = divmod(n, 5)
        text = str(2 * digit) + text
    return int(text)
