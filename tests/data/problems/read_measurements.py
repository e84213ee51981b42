"""A laboratory notebook was typed in by hand as a list of text lines. A good line holds one number
(as Python's float would read it), where a comma may stand for the decimal point and spaces around do
not matter; "nan" and infinite values are not good. Blank lines are skipped silently. Return a tuple:
the mean of the good numbers rounded to two decimals (None without any) and the list of the line
numbers, counted from 1, of the bad lines.

>>> read_measurements(["2,5", "", " 3.5 ", "4 cm", "6"])
(4.0, [4])
>>> read_measurements(["nan", "1,2,3"])
(None, [1, 2])
>>> read_measurements(["  "])
(None, [])
"""
import math

def read_measurements(lines):
    good, bad = [], []
    for number, line in enumerate(lines, start=1):
        text = line.strip().replace(",", ".")
        if not text:
            continue
        try:
            value = float(text)
            if not math.isfinite(value):
                raise ValueError("not finite")
        except ValueError:
            bad.append(number)
        else:
            good.append(value)
    return (round(sum(good) / len(good), 2) if good else None), bad
