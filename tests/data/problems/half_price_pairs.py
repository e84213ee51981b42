"""In a sale the till sorts the goods from dearest to cheapest and charges only
half for the second, the fourth, the sixth and so on. Prices are whole pence;
a half penny is dropped in the customer's favour. Return the amount to pay in
pence. No goods cost nothing.

>>> half_price_pairs([300, 500, 101])
751
>>> half_price_pairs([99, 99])
148
>>> half_price_pairs([])
0
"""


def half_price_pairs(prices):
    prices = sorted(prices, reverse=True)
    return sum(prices[::2]) + sum(p // 2 for p in prices[1::2])
