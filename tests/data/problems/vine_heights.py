"""A vine grows by 3 on a sunny day ("S"), by 1 on a cloudy day ("C") and loses a fifth of its
height, rounded down, on a frosty day ("F"). It starts at height 0. List the heights after each day.

>>> vine_heights("SSF")
[3, 6, 5]
>>> vine_heights("CFC")
[1, 1, 2]
>>> vine_heights("")
[]
"""


def vine_heights(days):
    height = 0
    heights = []
    for day in days:
        if day == "S":
            height += 3
        elif day == "C":
            height += 1
        else:
            height -= height // 5
        heights.append(height)
    return heights
