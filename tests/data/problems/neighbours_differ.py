"""On a quilt no patch may have the same cloth as the patch to its right or the one below it. Return the
number of places at which two such patches touch with the same cloth.

>>> neighbours_differ(["aab", "cab"])
3
>>> neighbours_differ(["ab", "ba"])
0
"""


def neighbours_differ(quilt):
    faults = 0
    for r, row in enumerate(quilt):
        for c, cloth in enumerate(row):
            if c + 1 < len(row) and row[c + 1] == cloth:
                faults += 1
            if r + 1 < len(quilt) and quilt[r + 1][c] == cloth:
                faults += 1
    return faults
