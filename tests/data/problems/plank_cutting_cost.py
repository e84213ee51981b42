"""A sawmill charges, for each cut, the length of the piece of wood that is being cut. A plank of a given
length has marks at some distinct places strictly between its ends, and it must be cut at all of
them, in whatever order is cheapest. How much does that cost? At most 60 marks, in no special order.

>>> plank_cutting_cost(10, [4])
10
>>> plank_cutting_cost(10, [2, 4, 7])
20
>>> plank_cutting_cost(8, [])
0
>>> plank_cutting_cost(20, [15, 3, 8, 1])
43
"""
from functools import lru_cache


def plank_cutting_cost(length, marks):
    places = [0] + sorted(marks) + [length]

    @lru_cache(maxsize=None)
    def cost(i, j):
        if j - i < 2:
            return 0
        cheapest = min(cost(i, k) + cost(k, j) for k in range(i + 1, j))
        return cheapest + places[j] - places[i]

    return cost(0, len(places) - 1)
