"""Exchange two bits of a number; bits are counted from 0 at the low end.

>>> swap_bits(0b1010, 0, 1)
9
>>> swap_bits(12, 2, 3)
12
"""


def swap_bits(number, i, j):
    if (number >> i) & 1 != (number >> j) & 1:
        number ^= (1 << i) | (1 << j)
    return number
