"""Given a birthday as text "MM-DD", the full English name of a weekday and a
year, return the first year after that one in which the birthday falls on the
weekday. A birthday on the 29th of February only exists in leap years. The answer
is always below 2200.

>>> birthday_falls_on("07-14", "Sunday", 2019)
2024
>>> birthday_falls_on("02-29", "Monday", 2000)
2016
>>> birthday_falls_on("01-01", "Saturday", 2022)
2028
"""
from datetime import date

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def birthday_falls_on(birthday, weekday, year):
    m, d = [int(x) for x in birthday.split("-")]
    want = DAYS.index(weekday)
    while True:
        year += 1
        try:
            if date(year, m, d).weekday() == want:
                return year
        except ValueError:
            pass
