"""Spell a number digit by digit.

>>> digits_to_words(407)
'four zero seven'
>>> digits_to_words(9)
'nine'
"""

NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def digits_to_words(number):
    return " ".join(NAMES[int(digit)] for digit in str(number))
