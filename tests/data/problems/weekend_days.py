"""How many Saturdays and Sundays lie between two dates, both ends included? Dates are written
"YYYY-MM-DD"; they may come in either order.

>>> weekend_days("2023-05-01", "2023-05-07")
2
>>> weekend_days("2024-02-24", "2024-02-24")
1
>>> weekend_days("2023-12-31", "2023-12-01")
10
"""
from datetime import date, timedelta


def weekend_days(first: str, last: str) -> int:
    start, end = sorted((date.fromisoformat(first), date.fromisoformat(last)))
    weeks, rest = divmod((end - start).days + 1, 7)
    count = 2 * weeks
    for i in range(rest):
        if (start + timedelta(days=i)).weekday() >= 5:
            count += 1
    return count
