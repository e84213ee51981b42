"""How many days lie between two dates, written like 2024-02-28?

>>> days_between("2024-02-28", "2024-03-01")
2
>>> days_between("2023-12-31", "2023-12-31")
0
>>> days_between("2021-05-01", "2021-04-01")
30
"""
from datetime import date


def days_between(first, second):
    a = date(*map(int, first.split("-")))
    b = date(*map(int, second.split("-")))
    return abs((b - a).days)
