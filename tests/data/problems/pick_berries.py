"""Bushes bear berries along a path. Each has a number of berries and a number of minutes it takes
to pick it bare; a bush is picked bare or not at all. Return the most berries you can pick in the
given time.

>>> pick_berries([(6, 2), (10, 4), (12, 6)], 8)
18
>>> pick_berries([(3, 5)], 4)
0
"""


def pick_berries(bushes, time):
    best = [0] * (time + 1)
    for berries, minutes in bushes:
        for t in range(time, minutes - 1, -1):
            best[t] = max(best[t], best[t - minutes] + berries)
    return best[time]
