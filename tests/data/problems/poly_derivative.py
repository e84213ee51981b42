"""Coefficients xs stand for xs[0] + xs[1] * x + …; give the derivative's coefficients.

>>> poly_derivative([3, 1, 2, 4, 5])
[1, 4, 12, 20]
>>> poly_derivative([1, 2, 3])
[2, 6]
"""


def poly_derivative(xs: list):
    return [(i * x) for i, x in enumerate(xs)][1:]
