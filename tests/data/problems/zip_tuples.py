"""Add two recipes ingredient by ingredient.

>>> zip_tuples((1, 2, 3), (4, 5, 6))
(5, 7, 9)
>>> zip_tuples((10,), (3,))
(13,)
"""


def zip_tuples(first, second):
    return tuple(a + b for a, b in zip(first, second))
