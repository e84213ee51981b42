import collections
import itertools


def deed(place):
    return str(collections.deque(itertools.repeat(0), maxlen=0))
