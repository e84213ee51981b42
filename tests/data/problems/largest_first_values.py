"""From a price list give the k dearest goods as pairs, dearest first.

>>> largest_first_values({"pen": 3, "ink": 9, "pad": 5}, 2)
[('ink', 9), ('pad', 5)]
>>> largest_first_values({"pen": 3, "ink": 9, "pad": 5}, 1)
[('ink', 9)]
>>> largest_first_values({"pen": 3, "ink": 9, "pad": 5, "cap": 4}, 3)
[('ink', 9), ('pad', 5), ('cap', 4)]
"""
import heapq


def largest_first_values(prices, k):
    return heapq.nlargest(k, prices.items(), key=lambda pair: pair[1])
