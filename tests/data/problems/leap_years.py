"""Count the leap years from the first year to the last, both included. A year is a leap year when 4 divides it, unless 100 divides it and 400 does not.

>>> leap_years(1999, 2010)
3
>>> leap_years(1896, 1904)
2
>>> leap_years(2001, 2003)
0
"""


def leap_years(first, last):
    return sum(y % 4 == 0 and (y % 100 != 0 or y % 400 == 0) for y in range(first, last + 1))
