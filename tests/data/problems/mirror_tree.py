"""A nested tuple has members that are either tuples again or plain values. Return the tuple with
the order of the members reversed at every level. Plain values, strings included, are unchanged.

>>> mirror_tree((1, (2, 3), "ab"))
('ab', (3, 2), 1)
>>> mirror_tree(((), (4, (5, 6, [7, 8]))))
((([7, 8], 6, 5), 4), ())
"""

def mirror_tree(t):
    return tuple(map(mirror_tree, t[::-1])) if isinstance(t, tuple) else t
