"""Change the list in place: every number that is lower than both its neighbours in the list as it
was becomes 0. The first and the last number stay. Return nothing.

>>> road = [5, 2, 4, 3, 6]
>>> zero_the_dips(road)
>>> road
[5, 0, 4, 0, 6]
>>> lane = [1, 2]
>>> zero_the_dips(lane)
>>> lane
[1, 2]
"""


def zero_the_dips(heights):
    dips = [
        i
        for i in range(1, len(heights) - 1)
        if heights[i - 1] > heights[i] < heights[i + 1]
    ]
    for i in dips:
        heights[i] = 0
