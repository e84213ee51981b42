"""Tell whether a month has thirty days.

>>> month_days("April")
True
>>> month_days("May")
False
>>> month_days("June")
True
"""


def month_days(month):
    return month in ("April", "June", "September", "November")
