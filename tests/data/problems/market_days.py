"""A potter knows what each coming market day would bring in (gains; never negative). After every market she goes to, she has to stay at home for at least rest days to make new pots. Return a tuple: the most she can earn, and the list of the days (counted from 0) on which she goes. If there are several best plans, give the one that goes on the earlier day where the plans first differ; days that bring in 0 may be part of the plan.

>>> market_days([5, 1, 1, 9], 1)
(14, [0, 3])
>>> market_days([4, 10, 7], 1)
(11, [0, 2])
>>> market_days([4, 10, 5, 3], 2)
(10, [1])
>>> market_days([], 3)
(0, [])
"""
from functools import lru_cache


def market_days(gains, rest):
    @lru_cache(maxsize=None)
    def best(day):
        if day >= len(gains):
            return 0
        return max(gains[day] + best(day + rest + 1), best(day + 1))

    days = []
    day = 0
    while day < len(gains):
        if gains[day] + best(day + rest + 1) == best(day):
            days.append(day)
            day += rest + 1
        else:
            day += 1
    return best(0), days
