"""Give the longest beginning of a list whose values rise.

>>> take_while_rising([1, 4, 6, 2, 9])
[1, 4, 6]
>>> take_while_rising([5, 5])
[5]
"""


def rising(values):
    last = None
    for value in values:
        if last is not None and value <= last:
            return
        yield value
        last = value


def take_while_rising(values):
    return list(rising(values))
