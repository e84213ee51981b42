"""Find the square root of a number to six digits, with Newton's method.

>>> newton_root(2)
1.414214
>>> newton_root(9)
3.0
>>> newton_root(0)
0.0
"""


def newton_root(number):
    guess = float(number)
    while abs(guess * guess - number) > 1e-9 * max(1, number):
        guess = (guess + number / guess) / 2
    return round(guess, 6)
