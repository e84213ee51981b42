"""Write a whole number in another base from 2 to 16, with letters for the digits above nine.

>>> decimal_to_base(255, 16)
'FF'
>>> decimal_to_base(10, 2)
'1010'
>>> decimal_to_base(0, 7)
'0'
"""


def decimal_to_base(number, base):
    digits = "0123456789ABCDEF"
    if number < base:
        return digits[number]
    return decimal_to_base(number // base, base) + digits[number % base]
