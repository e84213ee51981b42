"""Give the day after a date, as year, month and day.

>>> next_day(2023, 2, 28)
(2023, 3, 1)
>>> next_day(2020, 2, 28)
(2020, 2, 29)
>>> next_day(1999, 12, 31)
(2000, 1, 1)
"""


def next_day(year: int, month: int, day: int):
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day < days[month - 1]:
        return year, month, day + 1
    if month < 12:
        return year, month + 1, 1
    return year + 1, 1, 1
