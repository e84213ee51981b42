"""A museum is a dictionary: each key is the name of a room or of a wing. For a room the value is the weight of what stands there; for a wing it is again a dictionary of rooms and wings. Look only at the wings that have no other wing within them, and return the name of the one whose rooms together weigh the most (an empty wing weighs 0). The names of wings are all different; if two weigh the same, the alphabetically first is returned. If there are no wings, return None.

>>> heaviest_wing({"hall": 50, "east": {"a": 10, "b": 5}, "west": {"c": 12}})
'east'
>>> heaviest_wing({"old": {"north": {"x": 9, "y": 9}, "south": {"z": 20}}, "new": {"w": 19}})
'south'
>>> heaviest_wing({"hall": 7}) is None
True
"""


def heaviest_wing(museum):
    best = None

    def visit(name, contents):
        nonlocal best
        inner = [(n, c) for n, c in contents.items() if isinstance(c, dict)]
        for wing, rooms in inner:
            visit(wing, rooms)
        if not inner and name is not None:
            candidate = (-sum(contents.values()), name)
            if best is None or candidate < best:
                best = candidate

    visit(None, museum)
    return best[1] if best else None
