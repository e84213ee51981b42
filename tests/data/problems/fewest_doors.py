"""The plan of a house is a list of strings of equal length: # is a wall, . is floor, D is a closed door. You stand at start and want to get to goal, both given as (row, column) on floor squares. You move by one square up, down, left or right. Steps are free, but each door you walk through has to be opened. What is the smallest number of doors to open? Return -1 if there is no way.

>>> fewest_doors([".D.", ".#.", "..."], (0, 0), (0, 2))
0
>>> fewest_doors([".D.D.", "#.###"], (0, 0), (0, 4))
2
>>> fewest_doors([".#."], (0, 0), (0, 2))
-1
>>> fewest_doors(["."], (0, 0), (0, 0))
0
"""
from collections import deque


def fewest_doors(plan, start, goal):
    height, width = len(plan), len(plan[0])
    opened = {start: 0}
    queue = deque([start])
    while queue:
        row, col = queue.popleft()
        for r, c in [(row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)]:
            if r < 0 or c < 0 or r >= height or c >= width or plan[r][c] == "#":
                continue
            extra = 1 if plan[r][c] == "D" else 0
            doors = opened[(row, col)] + extra
            if (r, c) in opened and opened[(r, c)] <= doors:
                continue
            opened[(r, c)] = doors
            if extra:
                queue.append((r, c))
            else:
                queue.appendleft((r, c))
    return opened.get(goal, -1)
