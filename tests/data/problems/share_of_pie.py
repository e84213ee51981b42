"""A pie is shared: each eater in turn takes 1/d of what is left, where d comes from the list.
Return what is left in the end as a fraction in lowest terms, as the text "a/b".

>>> share_of_pie([2, 3])
'1/3'
>>> share_of_pie([])
'1/1'
>>> share_of_pie([4, 1])
'0/1'
"""
from fractions import Fraction


def share_of_pie(parts):
    left = Fraction(1)
    for d in parts:
        left -= left / d
    return f"{left.numerator}/{left.denominator}"
