"""Each board of a fence must be painted in one of the colours; costs[i][c] is the price of colour c for
board i. Of three boards in a row, not all may have the same colour. What is the lowest total price?
There are at least two colours.

>>> paint_fence_cost([[1, 5], [1, 5], [1, 5]])
7
>>> paint_fence_cost([[2, 3]])
2
>>> paint_fence_cost([])
0
"""
from functools import lru_cache


def paint_fence_cost(costs):
    @lru_cache(maxsize=None)
    def cheapest(board, last, before_last):
        if board == len(costs):
            return 0
        return min(
            price + cheapest(board + 1, colour, last)
            for colour, price in enumerate(costs[board])
            if not colour == last == before_last
        )

    return cheapest(0, None, None)
