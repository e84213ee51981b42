"""Matches are given as home team, away team, home goals, away goals. A win gives three points, a draw one each. Which team leads? Of equals, the one with more goals, then the first in the alphabet.

>>> winner_of_league([("Ants", "Bees", 2, 1), ("Bees", "Cats", 4, 0), ("Cats", "Ants", 0, 0)])
'Ants'
>>> winner_of_league([("Owls", "Newts", 1, 1)])
'Newts'
"""
from collections import namedtuple

Match = namedtuple("Match", "home away scored conceded")


def winner_of_league(matches):
    points, goals = {}, {}
    for match in map(Match._make, matches):
        for team, own, other in ((match.home, match.scored, match.conceded), (match.away, match.conceded, match.scored)):
            points[team] = points.get(team, 0) + (3 if own > other else 1 if own == other else 0)
            goals[team] = goals.get(team, 0) + own
    return sorted(points, key=lambda team: (-points[team], -goals[team], team))[0]
