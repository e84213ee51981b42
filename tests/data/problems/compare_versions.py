"""Which of two version numbers is the later one? Answer 1 for the first, -1 for the second, 0 where they are equal; missing parts count as 0.

>>> compare_versions("1.10", "1.9.3")
1
>>> compare_versions("2.0", "2")
0
>>> compare_versions("0.4.1", "0.5")
-1
"""
from itertools import zip_longest


def compare_versions(first, second):
    a = map(int, first.split("."))
    b = map(int, second.split("."))
    for x, y in zip_longest(a, b, fillvalue=0):
        if x != y:
            return 1 if x > y else -1
    return 0
