"""Are all numbers of the list below the limit?

>>> below_limit([1, 2, 4, 10], 100)
True
>>> below_limit([1, 20, 4, 10], 5)
False
"""


def below_limit(l: list, t: int):
    for e in l:
        if e >= t:
            return False
    return True
