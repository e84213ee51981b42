"""Group points: for each name, list its scores in order.

>>> tuple_to_dict([("x", 1), ("y", 2), ("x", 3)])
{'x': [1, 3], 'y': [2]}
>>> tuple_to_dict([("a", 5)])
{'a': [5]}
>>> tuple_to_dict([("a", 5), ("a", 6), ("b", 0), ("c", 2)])
{'a': [5, 6], 'b': [0], 'c': [2]}
"""


def tuple_to_dict(points):
    table = {}
    for name, score in points:
        table.setdefault(name, []).append(score)
    return table
