"""In how many ways can an amount be paid with the given coins, each as often as wanted?

>>> coin_ways([1, 2, 5], 5)
4
>>> coin_ways([2], 3)
0
"""


def coin_ways(coins, amount):
    ways = [1] + [0] * amount
    for coin in coins:
        for total in range(coin, amount + 1):
            ways[total] += ways[total - coin]
    return ways[amount]
