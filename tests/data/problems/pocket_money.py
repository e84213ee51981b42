"""A child gets `first` coins in week 1 and each week one coin more than in the week before. It wants a
toy for `price` coins. In which week can it buy the toy? first is at least 1 and price at least 1.

>>> pocket_money(3, 12)
3
>>> pocket_money(5, 5)
1
"""
from itertools import accumulate, count


def pocket_money(first, price):
    for week, saved in enumerate(accumulate(count(first)), start=1):
        if saved >= price:
            return week
