"""With how few coins of the given kinds can an amount be paid? None where it cannot.

>>> min_coins([1, 5, 10], 28)
6
>>> min_coins([4], 7) is None
True
"""


def min_coins(kinds, amount):
    best = [0] + [None] * amount
    for value in range(1, amount + 1):
        options = [best[value - coin] for coin in kinds if coin <= value and best[value - coin] is not None]
        if options:
            best[value] = min(options) + 1
    return best[amount]
