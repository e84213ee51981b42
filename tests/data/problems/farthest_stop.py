"""A traveller's plan is a list of (town, kilometres) pairs, the kilometres counted from home.
Return the name of the town farthest from home; among equally far towns the one first in
the alphabet. For an empty plan return None.

>>> farthest_stop([("Oban", 140), ("Ayr", 60), ("Leith", 140)])
'Leith'
>>> farthest_stop([])
>>> farthest_stop([("Wick", 0)])
'Wick'
"""

def farthest_stop(plan):
    return min(plan, key=lambda p: (-p[1], p[0]), default=(None, 0))[0]
