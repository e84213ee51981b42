"""Sheep ("s") stand in a fenced field with wolves ("w"), and "x" is fence. Animals can walk up,
down, left and right over anything but fence. In each closed-off part, the sheep survive only if
there are more sheep than wolves; otherwise the wolves do. Return the numbers of surviving sheep and
wolves.

>>> wolves_at_night(["s.xw", "swx.", "xxxs"])
(2, 1)
>>> wolves_at_night(["..", ".s"])
(1, 0)
"""


def wolves_at_night(field):
    rows, columns = len(field), len(field[0])
    seen = set()

    def explore(r, c):
        stack = [(r, c)]
        seen.add((r, c))
        found = ""
        while stack:
            r, c = stack.pop()
            found += field[r][c]
            for square in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                y, x = square
                if not (0 <= y < rows and 0 <= x < columns):
                    continue
                if field[y][x] == "x" or square in seen:
                    continue
                seen.add(square)
                stack.append(square)
        return found.count("s"), found.count("w")

    sheep_left = wolves_left = 0
    for r in range(rows):
        for c in range(columns):
            if field[r][c] != "x" and (r, c) not in seen:
                sheep, wolves = explore(r, c)
                if sheep > wolves:
                    sheep_left += sheep
                else:
                    wolves_left += wolves
    return sheep_left, wolves_left
