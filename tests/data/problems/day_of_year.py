"""Given a date as "day.month.year", return which day of its year it is, 1 for the first of January.
A year is a leap year if it divides by 4, but not by 100 unless by 400.

>>> day_of_year("1.3.2023")
60
>>> day_of_year("31.12.2000")
366
>>> day_of_year("1.3.1900")
60
"""


def day_of_year(date):
    day, month, year = map(int, date.split("."))
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        lengths[1] = 29
    return sum(lengths[: month - 1]) + day
