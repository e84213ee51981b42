"""Given a list of tuples of any lengths, return a list without the tuples in which some member
is None. Only None counts: 0, False and the empty string stay. An empty tuple stays too.

>>> drop_none_pairs([("beet", 3), ("kale", None), (0, "")])
[('beet', 3), (0, '')]
>>> drop_none_pairs([(None,), (), (False, 2, 1)])
[(), (False, 2, 1)]
"""

def drop_none_pairs(rows):
    out = []
    for row in rows:
        bad = False
        for item in row:
            if item is None:
                bad = True
        if not bad:
            out.append(row)
    return out
