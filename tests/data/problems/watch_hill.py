"""A watchman stands at `spot` on a hilly road, given by its heights. Looking right, he sees a hill
if it is higher than every hill between him and it. Yield the places he sees, from near to far.

>>> list(watch_hill([5, 2, 1, 4, 4, 6], 0))
[1, 3, 5]
>>> list(watch_hill([1, 2], 1))
[]
"""


def watch_hill(heights, spot):
    highest = float("-inf")
    for place in range(spot + 1, len(heights)):
        if heights[place] > highest:
            highest = heights[place]
            yield place
