"""# The crab's way to the sea

A rocky shore is drawn as a grid: `#` is rock, `.` is sand, `~` is sea. A crab sits on the square in
row `row` and column `column`, both counted from 0, which is not rock. In one minute it walks to a
square above, below, left or right of it that is not rock; it cannot leave the drawing.

Find how many minutes the crab needs, at least, to reach a square of sea, or -1 if it cannot.

## Examples

>>> minutes_to_sea(["..#.~", ".#...", "...#.", ".#..."], 0, 0)
8
>>> minutes_to_sea(["~#...", "##.#.", "...#~"], 2, 0)
8
>>> minutes_to_sea(["..#~", ".##.", "...#"], 0, 1)
-1

Source: CodeGym Studio samples
Licence: CC0-1.0
"""
from collections import deque


def minutes_to_sea(shore: list[str], row: int, column: int) -> int:
    reached = {(row, column)}
    queue = deque([(row, column, 0)])
    while queue:
        y, x, minutes = queue.popleft()
        if shore[y][x] == "~":
            return minutes
        for step_y, step_x in ((-1, 0), (0, 1), (1, 0), (0, -1)):
            next_y, next_x = y + step_y, x + step_x
            if not (0 <= next_y < len(shore) and 0 <= next_x < len(shore[0])):
                continue
            if (next_y, next_x) in reached or shore[next_y][next_x] == "#":
                continue
            reached.add((next_y, next_x))
            queue.append((next_y, next_x, minutes + 1))
    return -1
