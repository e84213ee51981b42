"""Customers go one by one to the till that is free first. How long until all are served?

>>> checkout_line([5, 3, 4], 1)
12
>>> checkout_line([10, 2, 3, 3], 2)
10
"""


def checkout_line(customers, tills):
    busy = [0] * tills
    for time in customers:
        busy[busy.index(min(busy))] += time
    return max(busy)
