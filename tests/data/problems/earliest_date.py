"""Find the earliest of several dates that are written day.month.year.

>>> earliest_date(["03.11.2020", "17.02.2019", "01.01.2021"])
'17.02.2019'
>>> earliest_date(["09.09.1999"])
'09.09.1999'
"""


def earliest_date(dates):
    return min(dates, key=lambda d: tuple(map(int, reversed(d.split(".")))))
