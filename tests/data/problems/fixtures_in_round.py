"""An even number of teams play everyone once. In every round the first team of
the list meets the last, the second the last but one, and so on. After each round
the first team keeps its place, the last team moves to the second place, and the
others move back by one. Return the fixtures of round r (counted from 1) as a list
of strings "home v away", where the team standing nearer to the front is at home.

>>> fixtures_in_round(["Ajax", "Bury", "Cork", "Derby"], 1)
['Ajax v Derby', 'Bury v Cork']
>>> fixtures_in_round(["Ajax", "Bury", "Cork", "Derby"], 3)
['Ajax v Bury', 'Cork v Derby']
>>> fixtures_in_round(["X", "Y"], 1)
['X v Y']
"""
from collections import deque


def fixtures_in_round(teams, r):
    first = teams[0]
    rest = deque(teams[1:])
    rest.rotate(r - 1)
    order = [first] + list(rest)
    half = len(order) // 2
    return [f"{h} v {a}" for h, a in zip(order[:half], reversed(order[half:]))]
