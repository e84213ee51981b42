"""Barrels stand in a row, joined by pipes at the bottom, so water levels out: every barrel in a group
gets the mean of the group, rounded down, and the rest goes into the leftmost barrels, one each. A
barrel marked None is a gap between groups and stays None.

>>> drain_barrels([3, 0, None, 4, 4, 6])
[2, 1, None, 5, 5, 4]
>>> drain_barrels([None])
[None]
"""


def drain_barrels(barrels):
    result = []
    group = []

    def settle():
        if group:
            each, extra = divmod(sum(group), len(group))
            result.extend(each + (i < extra) for i in range(len(group)))
            group.clear()

    for water in barrels:
        if water is None:
            settle()
            result.append(None)
        else:
            group.append(water)
    settle()
    return result
