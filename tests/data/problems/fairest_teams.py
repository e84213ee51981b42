"""An even number of players (at most 14) is to be split into two teams of equal size for a tug of war. Given the strength of each player, return the smallest possible difference between the total strengths of the two teams.

>>> fairest_teams([5, 8, 3, 6])
0
>>> fairest_teams([10, 1, 1, 1])
9
>>> fairest_teams([])
0
"""
from itertools import combinations


def fairest_teams(strengths):
    if not strengths:
        return 0
    total = sum(strengths)
    first, others = strengths[0], strengths[1:]
    smallest = None
    for mates in combinations(others, len(strengths) // 2 - 1):
        team = first + sum(mates)
        difference = abs(total - 2 * team)
        if smallest is None or difference < smallest:
            smallest = difference
            if smallest == 0:
                break
    return smallest
