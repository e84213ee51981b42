"""Shirts have chest widths in centimetres. Under 90 is "S", from 90 to 101 "M", from 102 to 113 "L",
and anything wider "XL". Return the count of each size that occurs as a dictionary, in the order S,
M, L, XL.

>>> label_sizes([88, 120, 95, 101])
{'S': 1, 'M': 2, 'XL': 1}
>>> label_sizes([102])
{'L': 1}
"""
from bisect import bisect_right


def label_sizes(widths):
    names = ["S", "M", "L", "XL"]
    counts = [0, 0, 0, 0]
    for width in widths:
        counts[bisect_right([90, 102, 114], width)] += 1
    return {name: count for name, count in zip(names, counts) if count}
