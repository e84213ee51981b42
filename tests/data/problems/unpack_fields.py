"""A sensor packs several values into one non-negative number. Its layout is a list of (name, width)
pairs, the first field taking the highest bits, the last one the lowest. A name ending in "?" has
width 1 and is a yes/no field: its value becomes True or False and the "?" is dropped from the name. A name
"_" is padding and is left out. Return the dictionary of the values in layout order, or None if
the number needs more bits than the layout has.

>>> unpack_fields(0b1011_01_1, [("temp", 4), ("_", 2), ("ok?", 1)])
{'temp': 11, 'ok': True}
>>> unpack_fields(9, [("on?", 1), ("level", 4)])
{'on': False, 'level': 9}
>>> unpack_fields(8, [("a", 3)])
"""

def unpack_fields(number: int, layout: list[tuple[str, int]]) -> dict | None:
    values = {}
    for name, width in reversed(layout):
        value = number & ((1 << width) - 1)
        number >>= width
        if name == "_":
            continue
        if name.endswith("?"):
            values[name[:-1]] = value == 1
        else:
            values[name] = value
    if number:
        return None
    return dict(reversed(values.items()))
