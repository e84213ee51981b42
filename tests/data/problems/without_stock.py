"""Which goods of a price list are not in stock? Answer in alphabetical order.

>>> without_stock({"pear": 4, "plum": 2, "fig": 9}, ["plum"])
['fig', 'pear']
>>> without_stock({"pear": 4}, ["pear", "nut"])
[]
"""


def without_stock(prices, stock):
    return sorted(prices.keys() - set(stock))
