"""Can the weights be put on the two sides of a scale so that it balances? All have to be used.

>>> split_evenly([1, 5, 11, 5])
True
>>> split_evenly([1, 2, 5])
False
"""


def split_evenly(weights):
    total = sum(weights)
    if total % 2:
        return False
    reach = {0}
    for weight in weights:
        reach |= {r + weight for r in reach}
    return total // 2 in reach
