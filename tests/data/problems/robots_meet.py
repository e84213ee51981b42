"""Two robots walk around a ring of n fields. The first starts at field a and goes p fields on each
minute, the second starts at b and goes q fields on. After how many minutes do they stand on one
field for the first time? Return -1 if they never do.

>>> robots_meet(10, 0, 3, 4, 2)
4
>>> robots_meet(4, 0, 2, 1, 2)
-1
>>> robots_meet(5, 3, 1, 3, 2)
0
"""


def robots_meet(n, a, p, b, q):
    for minute in range(n):
        if (a + minute * p - b - minute * q) % n == 0:
            return minute
    return -1
