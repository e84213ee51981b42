"""A choir meets on the last given weekday of each month. Given a year, a month
(1 to 12) and a weekday (0 for Monday up to 6 for Sunday), return the day of the
month on which it meets.

>>> last_weekday_date(2024, 2, 3)
29
>>> last_weekday_date(2023, 12, 6)
31
>>> last_weekday_date(2023, 12, 0)
25
"""
from datetime import date, timedelta


def last_weekday_date(year, month, weekday):
    if month == 12:
        d = date(year + 1, 1, 1)
    else:
        d = date(year, month + 1, 1)
    d -= timedelta(days=1)
    while d.weekday() != weekday:
        d -= timedelta(days=1)
    return d.day
