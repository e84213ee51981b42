"""Each step of a stair costs a fee. From a step one may go up one or two steps, and start on step 0 or 1. What does it cost at least to get above the last step?

>>> climb_cost([10, 15, 20])
15
>>> climb_cost([1, 100, 1, 1, 100, 1])
4
"""


def climb_cost(fees):
    before, last = 0, 0
    for i in range(2, len(fees) + 1):
        before, last = last, min(last + fees[i - 1], before + fees[i - 2])
    return last
