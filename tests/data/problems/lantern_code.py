"""Lanterns in a row are on ("1") or off ("0"). Read as a binary number with the leftmost lantern as the
highest digit, how many lanterns must be switched to get to the next greater number? If all are on,
all must be switched.

>>> lantern_code("0111")
4
>>> lantern_code("0100")
1
>>> lantern_code("11")
2
"""


def lantern_code(lanterns):
    number = int(lanterns, 2)
    following = (number + 1) % (1 << len(lanterns))
    return bin(number ^ following).count("1")
