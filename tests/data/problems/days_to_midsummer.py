"""Given a date as text "YYYY-MM-DD", return the number of days until the next 24 June. On the
day itself the answer is 0; after it, count to 24 June of the following year.

>>> days_to_midsummer("2023-06-20")
4
>>> days_to_midsummer("2023-06-25")
365
>>> days_to_midsummer("2024-06-24")
0
"""
from datetime import date

def days_to_midsummer(text):
    today = date.fromisoformat(text)
    target = date(today.year, 6, 24)
    if target < today:
        target = target.replace(year=today.year + 1)
    return (target - today).days
