"""A house takes heat from several pumps; each pump is a tuple of name, power and cost. Return the
names of the pumps that no other pump beats, sorted. A pump beats another if it has at least its
power and at most its cost, and is better in one of the two.

>>> heat_pumps([("a", 5, 9), ("b", 5, 7), ("c", 3, 2), ("d", 2, 3)])
['b', 'c']
>>> heat_pumps([("x", 1, 1), ("y", 1, 1)])
['x', 'y']
"""


def heat_pumps(pumps):
    def beats(one, other):
        return one[1] >= other[1] and one[2] <= other[2] and one[1:] != other[1:]

    return sorted(p[0] for p in pumps if not any(beats(q, p) for q in pumps))
