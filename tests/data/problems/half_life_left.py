"""A sample of a radioactive substance weighs grams now and halves every half_life hours. Return
how many grams are left after the given number of hours, rounded to three decimals. Hours may be
negative, which asks for an earlier time.

>>> half_life_left(80, 5, 15)
10.0
>>> half_life_left(1.5, 8.0, 2)
1.261
>>> half_life_left(3, 4, -4)
6.0
"""

def half_life_left(grams, half_life, hours):
    return round(grams * 0.5 ** (hours / half_life), 3)
