"""A station notes each announcement as (train, platform), in the order in which they are made. A train has moved whenever it is announced for a platform other than the one it was last announced for. Return a dictionary from the trains that moved at least once to the number of moves, with the trains in alphabetical order.

>>> platform_moves([("IC5", 1), ("RE2", 4), ("IC5", 3), ("RE2", 4), ("IC5", 1)])
{'IC5': 2}
>>> platform_moves([("S8", 2), ("EC1", 7), ("S8", 1), ("EC1", 6)])
{'EC1': 1, 'S8': 1}
>>> platform_moves([])
{}
"""
from collections import defaultdict


def platform_moves(announcements):
    history = defaultdict(list)
    for train, platform in announcements:
        history[train].append(platform)
    moves = {}
    for train in sorted(history):
        stops = history[train]
        changed = sum(1 for a, b in zip(stops, stops[1:]) if a != b)
        if changed:
            moves[train] = changed
    return moves
