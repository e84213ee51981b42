"""Call a date neat if day times month equals the last two digits of the year, like 4 June 2024. Return
the neat dates of the given year (1 to 9999) as a list of "day.month" strings without leading zeros, in
calendar order. Only dates that exist in that year count.

>>> product_dates(2024)
['24.1', '12.2', '8.3', '6.4', '4.6', '3.8', '2.12']
>>> product_dates(2058)
[]
>>> product_dates(1987)
['29.3']
"""
from datetime import date

def product_dates(year):
    yy = year % 100
    out = []
    for month in range(1, 13):
        if yy and yy % month == 0:
            try:
                date(year, month, yy // month)
                out.append(f"{yy // month}.{month}")
            except ValueError:
                pass
    return out
