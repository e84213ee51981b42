"""Name the k products sold most often, the more often first, equal ones in alphabetical order.

>>> top_sellers(["tea", "milk", "tea", "bread", "milk", "tea"], 2)
['tea', 'milk']
>>> top_sellers(["b", "a"], 1)
['a']
"""
from collections import Counter


def top_sellers(sales, k):
    counts = Counter(sales)
    ranked = sorted(counts, key=lambda product: (-counts[product], product))
    return ranked[:k]
