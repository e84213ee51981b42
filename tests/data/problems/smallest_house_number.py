"""From the digits of a number, make the smallest number with the same digits that does not begin
with zero. The number is positive.

>>> smallest_house_number(3200)
2003
>>> smallest_house_number(91)
19
"""


def smallest_house_number(number):
    digits = sorted(str(number))
    first = next(i for i, digit in enumerate(digits) if digit != "0")
    digits[0], digits[first] = digits[first], digits[0]
    return int("".join(digits))
