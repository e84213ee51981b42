"""The price of a share on each day is known. One may buy and sell as often as one likes, holding one share at most, and pays a fee at each sale. What is the largest profit?

>>> max_profit_fee([1, 3, 2, 8, 4, 9], 2)
8
>>> max_profit_fee([5, 4, 3], 1)
0
"""


def max_profit_fee(prices, fee):
    cash, share = 0, -prices[0]
    for price in prices[1:]:
        cash = max(cash, share + price - fee)
        share = max(share, cash - price)
    return cash
