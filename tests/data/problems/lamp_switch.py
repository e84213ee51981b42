"""Lamps 1 to n are off. In round r every r-th lamp is switched. How many burn after n rounds?

>>> lamp_switch(10)
3
>>> lamp_switch(3)
1
"""


def lamp_switch(n):
    lamps = [False] * (n + 1)
    for step in range(1, n + 1):
        for lamp in range(step, n + 1, step):
            lamps[lamp] = not lamps[lamp]
    return sum(lamps)
