"""A post office hands out stamps in full sheets only. Given how many letters have to be stamped (one stamp each, letters >= 0) and how many stamps are on a sheet (per_sheet >= 1), return a tuple: the number of sheets to buy and the number of stamps left over.

>>> stamp_sheets(23, 10)
(3, 7)
>>> stamp_sheets(40, 8)
(5, 0)
>>> stamp_sheets(0, 6)
(0, 0)
"""


def stamp_sheets(letters, per_sheet):
    sheets = -(-letters // per_sheet)
    return sheets, sheets * per_sheet - letters
