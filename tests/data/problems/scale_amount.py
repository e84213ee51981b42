"""An amount in a recipe is a whole number ("3"), a fraction ("2/3") or both, with
a blank between ("1 1/2"). Multiply it by a whole number and return the result in
the same form: the whole part first, then the fraction in lowest terms; leave out
either part if it is zero, but write "0" for nothing at all.

>>> scale_amount("1 1/2", 3)
'4 1/2'
>>> scale_amount("2/3", 6)
'4'
>>> scale_amount("3/8", 2)
'3/4'
"""
from fractions import Fraction as F


def scale_amount(text, times):
    x = sum((F(part) for part in text.split()), F(0)) * times
    whole, rest = divmod(x, 1)
    if rest == 0:
        return str(whole)
    if whole == 0:
        return str(rest)
    return f"{whole} {rest}"
