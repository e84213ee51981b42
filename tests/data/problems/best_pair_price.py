"""Two different things are bought for at most the money at hand. What is the most that can be spent? 0 where nothing fits.

>>> best_pair_price([4, 9, 3], 12)
12
>>> best_pair_price([8, 9], 10)
0
"""
from itertools import combinations


def best_pair_price(prices, money):
    return max((a + b for a, b in combinations(prices, 2) if a + b <= money), default=0)
