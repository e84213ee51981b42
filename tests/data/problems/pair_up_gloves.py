"""Gloves are strings such as "L7" or "R8": a side and a size. How many pairs of a left and a right
glove of the same size can be made?

>>> pair_up_gloves(["L7", "R7", "R7", "L8", "L7", "R9"])
2
>>> pair_up_gloves(["L7", "L7"])
0
"""
from collections import Counter


def pair_up_gloves(gloves):
    left = Counter(glove[1:] for glove in gloves if glove[0] == "L")
    right = Counter(glove[1:] for glove in gloves if glove[0] == "R")
    return sum((left & right).values())
