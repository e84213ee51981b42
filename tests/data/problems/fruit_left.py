"""A basket holds apples, oranges and mangos, n pieces in all. How many are mangos?

>>> fruit_left("5 apples and 6 oranges", 19)
8
>>> fruit_left("0 apples and 1 oranges", 3)
2
"""


def fruit_left(s, n):
    lis = list()
    for i in s.split(" "):
        if i.isdigit():
            lis.append(int(i))
    return n - sum(lis)
