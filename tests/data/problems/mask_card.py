"""A receipt must not show a whole card number. Replace every digit with a star except the last four digits of the number; spaces stay where they are. The number always has at least four digits, and the last four may be spread over spaces.

>>> mask_card("4556 7375 8689 9855")
'**** **** **** 9855'
>>> mask_card("123456")
'**3456'
>>> mask_card("12 34 5")
'*2 34 5'
"""
import re


def mask_card(number):
    return re.sub(r"\d(?=(?:\D*\d){4})", "*", number)
