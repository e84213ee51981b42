"""A parts list of a machine is a nested dictionary: each key is a part, each value either
another dictionary of its sub-parts or the number of pieces. Return the total number of pieces.
An empty dictionary holds none.

>>> count_leaves({"wheel": {"spoke": 32, "rim": 1}, "bell": 1})
34
>>> count_leaves({"box": {}, "lid": {"hinge": {"pin": 2}}})
2
"""

def count_leaves(parts):
    return sum(count_leaves(v) if isinstance(v, dict) else v for v in parts.values())
