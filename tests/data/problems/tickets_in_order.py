"""Raffle tickets were sold from a roll, so the numbers should go up by exactly one each time.
Say whether a list of ticket numbers does so. An empty list or a single ticket is in order.

>>> tickets_in_order([41, 42, 43])
True
>>> tickets_in_order([5, 7, 8])
False
>>> tickets_in_order([])
True
"""


def tickets_in_order(tickets):
    return all(b - a == 1 for a, b in zip(tickets, tickets[1:]))
