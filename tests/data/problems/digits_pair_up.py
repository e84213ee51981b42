"""A number is called paired if every digit in it occurs an even number of times.
Say whether a whole number that is not negative is paired.

>>> digits_pair_up(7117)
True
>>> digits_pair_up(1213)
False
>>> digits_pair_up(0)
False
"""


def digits_pair_up(number):
    mask = 0
    for digit in str(number):
        mask ^= 1 << int(digit)
    return mask == 0
