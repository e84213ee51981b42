"""A grid of strings shows a side view of a cave: 'o' is a loose stone, '#' is solid rock, '.' is air.
All loose stones fall straight down until they rest on rock, on another stone or on the floor (the last row).
Return the grid afterwards.

>>> stones_settle(["o.o", ".#.", "..."])
['...', '.#.', 'o.o']
>>> stones_settle(["oo", "o.", "#.", ".."])
['o.', 'o.', '#.', '.o']
>>> stones_settle(["o#", ".o"])
['.#', 'oo']
"""


def stones_settle(cave):
    columns = []
    for column in zip(*cave):
        parts = "".join(column).split("#")
        settled = []
        for part in parts:
            stones = part.count("o")
            settled.append("." * (len(part) - stones) + "o" * stones)
        columns.append("#".join(settled))
    return ["".join(row) for row in zip(*columns)]
