"""Write the digit d (1 to 9) n times to make a number, square that number, and
return the sum of the digits of the square. n is at least 1 and may be several
hundred.

>>> ones_squared_total(1, 3)
9
>>> ones_squared_total(9, 4)
36
>>> ones_squared_total(7, 2)
25
"""


def ones_squared_total(d, n):
    return sum(int(c) for c in str(int(str(d) * n) ** 2))
