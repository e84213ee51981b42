"""Turn a list of pairs into all first and all second parts.

>>> list_to_pairs([(1, 2), (3, 4), (8, 9)])
([1, 3, 8], [2, 4, 9])
>>> list_to_pairs([("x", "y"), ("a", "b")])
(['x', 'a'], ['y', 'b'])
>>> list_to_pairs([(7, 0)])
([7], [0])
"""


def list_to_pairs(pairs):
    firsts, seconds = zip(*pairs)
    return list(firsts), list(seconds)
