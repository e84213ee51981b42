"""Tell whether a number can be written as m * 2 ** m - 1.

>>> is_woodall_like(383)
True
>>> is_woodall_like(254)
False
>>> is_woodall_like(7)
True
"""


def is_woodall_like(x):
    if x % 2 == 0:
        return False
    if x == 1:
        return True
    x = x + 1
    power = 0
    while x % 2 == 0:
        x = x / 2
        power = power + 1
        if power == x:
            return True
    return False
