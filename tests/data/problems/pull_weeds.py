"""Take every weed out of the garden bed, changing the given list itself, and return how many were
taken. The second argument is the set of names that are weeds.

>>> bed = ["rose", "nettle", "nettle", "lily", "dock"]
>>> pull_weeds(bed, {"nettle", "dock"})
3
>>> bed
['rose', 'lily']
>>> pull_weeds([], {"dock"})
0
"""


def pull_weeds(bed, weeds):
    before = len(bed)
    bed[:] = [plant for plant in bed if plant not in weeds]
    return before - len(bed)
