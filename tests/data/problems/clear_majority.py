"""In a ballot every voter writes one name. A candidate is elected only if more than half of all the ballots carry this name; otherwise nobody is elected and the answer is None. The ballots are many, so do it with only a few variables and no table of counts.

>>> clear_majority(["Ann", "Bob", "Ann"])
'Ann'
>>> clear_majority(["Ann", "Bob"]) is None
True
>>> clear_majority(["x", "y", "y", "z", "y", "y", "x"])
'y'
>>> clear_majority([]) is None
True
"""


def clear_majority(ballots):
    favourite = None
    lead = 0
    for name in ballots:
        if lead == 0:
            favourite, lead = name, 1
        elif name == favourite:
            lead += 1
        else:
            lead -= 1
    if favourite is not None and 2 * sum(1 for b in ballots if b == favourite) > len(ballots):
        return favourite
    return None
