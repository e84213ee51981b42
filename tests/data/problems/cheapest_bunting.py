"""A string of flags is to be painted. There are several colours, and costs[i][j] is the price of painting flag i in colour j. Two flags next to each other must not have the same colour. Return the lowest total price, or -1 if it cannot be done.

For costs [[4, 1, 9], [3, 2, 8], [6, 5, 1]] the best is 1 + 3 + 1 = 5.

Constraints: every row has the same number of colours, at least one; no flags at all cost 0.

>>> cheapest_bunting([[4, 1, 9], [3, 2, 8], [6, 5, 1]])
5
>>> cheapest_bunting([[3], [4]])
-1
>>> cheapest_bunting([])
0
>>> cheapest_bunting([[7]])
7
"""
from typing import List


def cheapest_bunting(costs: List[List[int]]) -> int:
    if not costs:
        return 0
    infinity = float("inf")
    best = list(costs[0])
    for row in costs[1:]:
        new_best = []
        for colour, price in enumerate(row):
            cheapest_before = infinity
            for other, total in enumerate(best):
                if other != colour and total < cheapest_before:
                    cheapest_before = total
            new_best.append(cheapest_before + price)
        best = new_best
    result = min(best)
    return -1 if result == infinity else result
