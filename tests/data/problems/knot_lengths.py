"""A rope of the given length has knots at the places listed, in any order and perhaps twice. Return the
lengths of the pieces between the ends and the knots, from one end to the other, without pieces of
length zero.

>>> knot_lengths(10, [7, 2, 7])
[2, 5, 3]
>>> knot_lengths(4, [])
[4]
>>> knot_lengths(4, [0])
[4]
"""


def knot_lengths(length, knots):
    marks = sorted({0, length, *knots})
    return [b - a for a, b in zip(marks, marks[1:])]
