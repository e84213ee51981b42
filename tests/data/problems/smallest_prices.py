"""Give the n smallest prices in ascending order.

>>> smallest_prices([25, 35, 22, 85, 14], 3)
[14, 22, 25]
>>> smallest_prices([9, 1], 1)
[1]
"""
import heapq


def smallest_prices(prices, n):
    return heapq.nsmallest(n, prices)
