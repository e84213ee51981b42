"""A ladder has rungs at heights 1 to n. Rungs whose numbers are in `broken` cannot be used. A climber
can reach up 1, 2 or 3 rungs at a time, from the ground at height 0. What is the smallest number of
steps to rung n, or -1 if he cannot get there?

>>> ladder_rungs(7, {3, 6})
3
>>> ladder_rungs(5, {1, 2, 3})
-1
>>> ladder_rungs(0, set())
0
"""


def ladder_rungs(n, broken):
    if n in broken:
        return -1
    at = steps = 0
    while at < n:
        for reach in (3, 2, 1):
            if at + reach <= n and at + reach not in broken:
                at += reach
                steps += 1
                break
        else:
            return -1
    return steps
