"""A school register keeps one character per half-day: "/" or "\\" means present,
"L" means late (and so present), "O" means absent, "H" means the school was
closed and does not count. Return the attendance in per cent of the half-days
that count, rounded to one decimal. If no half-day counts, return None.

>>> register_days("//O/L/")
83.3
>>> register_days("HHOO")
0.0
>>> register_days("HH") is None
True
"""


def register_days(marks):
    open_days = [m for m in marks if m != "H"]
    if not open_days:
        return None
    here = [m for m in open_days if m in "/\\L"]
    return round(100 * len(here) / len(open_days), 1)
