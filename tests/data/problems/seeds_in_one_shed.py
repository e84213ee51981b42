"""Each shed of an allotment is given as a set of seed names. Return the sorted list of the seeds
that are found in exactly one of the sheds.

>>> seeds_in_one_shed([{"pea", "dill"}, {"pea", "leek"}, {"pea"}])
['dill', 'leek']
>>> seeds_in_one_shed([{"oat"}, {"oat"}])
[]
>>> seeds_in_one_shed([])
[]
"""

def seeds_in_one_shed(sheds):
    seen, again = set(), set()
    for s in sheds:
        again |= seen & s
        seen |= s
    return sorted(seen - again)
