"""Tapes are glued on a line, each from a start to an end. How much of the line is covered?

>>> covered_length([(1, 4), (2, 6), (8, 9)])
6
>>> covered_length([(0, 5), (1, 2)])
5
"""


def covered_length(tapes):
    covered = 0
    reach = None
    for start, end in sorted(tapes):
        if reach is None or start > reach:
            covered += end - start
            reach = end
        elif end > reach:
            covered += end - reach
            reach = end
    return covered
