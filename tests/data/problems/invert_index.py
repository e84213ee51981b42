"""A table tells which shelf each tool lies on. Turn it around: for each shelf, list its tools in alphabetical order.

>>> invert_index({"saw": 2, "axe": 1, "file": 2})
{1: ['axe'], 2: ['file', 'saw']}
>>> invert_index({"drill": 7})
{7: ['drill']}
"""


def invert_index(places):
    shelves = {}
    for tool in sorted(places):
        shelves.setdefault(places[tool], []).append(tool)
    return shelves
