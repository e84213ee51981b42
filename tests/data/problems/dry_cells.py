"""A lawn is a list of equally long strings: "S" is a sprinkler, "." grass and "#" paving. A
sprinkler wets every cell whose row distance plus column distance to it is at most reach. Return
the number of grass cells that stay dry.

>>> dry_cells(["S..", "...", "..#"], 1)
5
>>> dry_cells(["S..S.", "....."], 2)
0
>>> dry_cells(["#.", ".#"], 9)
2
"""

def dry_cells(lawn, reach):
    sprinklers = [(r, c) for r, line in enumerate(lawn) for c, x in enumerate(line) if x == "S"]
    dry = 0
    for r, line in enumerate(lawn):
        for c, x in enumerate(line):
            if x == "." and all(abs(r - a) + abs(c - b) > reach for a, b in sprinklers):
                dry += 1
    return dry
