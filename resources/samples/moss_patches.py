"""# Moss on the north wall

A wall of square stones is drawn as a list of equally long lines: `m` is a stone with moss, `.` a bare
one. Mossy stones that touch along an edge belong to the same patch.

Find how many patches there are and how many stones the largest one covers, in this order. Without moss
both are 0.

## Examples

>>> moss(["mm..m", ".m.mm", "....m", "m.m.."])
[4, 4]
>>> moss(["m.m.m", ".....", "mmm.m", "m.m.m"])
[5, 5]
>>> moss(["...", "..."])
[0, 0]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def moss(wall):
    seen = set()

    def cover(row, column):
        if not (0 <= row < len(wall) and 0 <= column < len(wall[row])):
            return 0
        if (row, column) in seen or wall[row][column] != "m":
            return 0
        seen.add((row, column))
        return (1 + cover(row - 1, column) + cover(row + 1, column)
                + cover(row, column - 1) + cover(row, column + 1))

    sizes = []
    for row in range(len(wall)):
        for column in range(len(wall[row])):
            size = cover(row, column)
            if size > 0:
                sizes.append(size)
    return [len(sizes), max(sizes, default=0)]
