"""Flatten a dictionary of dictionaries. The new keys are the path to each value, joined by dots.
Empty inner dictionaries disappear.

>>> dotted_keys({"a": 1, "b": {"c": 2, "d": {"e": 3}}})
{'a': 1, 'b.c': 2, 'b.d.e': 3}
>>> dotted_keys({"x": {}, "y": [1, 2]})
{'y': [1, 2]}
"""


def dotted_keys(tree: dict) -> dict:
    flat = {}

    def visit(node, path):
        for key, value in node.items():
            here = path + [key]
            if isinstance(value, dict):
                visit(value, here)
            else:
                flat[".".join(here)] = value

    visit(tree, [])
    return flat
