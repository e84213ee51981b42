"""Two round pizzas are on the menu, each given as a pair (diameter in cm, price
in pence), all positive whole numbers. Return "first" or "second" for the one
that gives more pizza for each penny, or "same" if they are exactly equal in that.

>>> better_pizza((30, 900), (20, 500))
'first'
>>> better_pizza((20, 400), (40, 1600))
'same'
>>> better_pizza((25, 1000), (26, 1001))
'second'
"""


def better_pizza(a, b):
    # compare d1^2 / p1 with d2^2 / p2 without fractions
    left = a[0] ** 2 * b[1]
    right = b[0] ** 2 * a[1]
    if left > right:
        return "first"
    if left < right:
        return "second"
    return "same"
