"""A wall calendar shows each month in rows of seven days, Monday to Sunday. Each
day takes two characters (a blank before one-digit days), days are parted by one
blank, and places that belong to other months are filled with "--". Return row
number `row` (counted from 1) of the given month, or "" if the month has no such
row.

>>> calendar_row(2024, 5, 1)
'-- --  1  2  3  4  5'
>>> calendar_row(2024, 5, 5)
'27 28 29 30 31 -- --'
>>> calendar_row(2021, 2, 5)
''
"""
import calendar


def calendar_row(year, month, row):
    first, days = calendar.monthrange(year, month)
    cells = ["--"] * first + ["%2d" % d for d in range(1, days + 1)]
    while len(cells) % 7 != 0:
        cells.append("--")
    return " ".join(cells[7 * (row - 1):7 * row])
