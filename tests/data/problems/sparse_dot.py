"""Two long vectors are given by their places that are not zero. Give their dot product.

>>> sparse_dot({0: 2, 7: 1}, {7: 5, 3: 4})
5
>>> sparse_dot({}, {1: 1})
0
"""


def sparse_dot(first, second):
    if len(first) > len(second):
        first, second = second, first
    return sum(value * second.get(place, 0) for place, value in first.items())
