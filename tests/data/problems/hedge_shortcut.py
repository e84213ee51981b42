"""A garden is drawn as a list of equally long strings: "." is a lawn, "#" a hedge. The gardener stands in the top left corner and wants to get to the bottom right corner (both are lawn), stepping up, down, left or right. With the shears the gardener can cut through at most k hedge squares on the way. Return the smallest number of steps, or -1 if it cannot be done.

>>> hedge_shortcut(["...", "##.", "..."], 0)
4
>>> hedge_shortcut([".#...", ".#.#.", "...#."], 0)
10
>>> hedge_shortcut([".#...", ".#.#.", "...#."], 1)
6
>>> hedge_shortcut([".#.", "##.", "..."], 0)
-1
"""
from collections import deque


def hedge_shortcut(garden, k):
    height, width = len(garden), len(garden[0])
    goal = (height - 1, width - 1)
    queue = deque([(0, 0, 0, 0)])
    fewest_cuts = {(0, 0): 0}
    while queue:
        row, col, cuts, steps = queue.popleft()
        if (row, col) == goal:
            return steps
        for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            r, c = row + dr, col + dc
            if not (0 <= r < height and 0 <= c < width):
                continue
            new_cuts = cuts + (garden[r][c] == "#")
            if new_cuts > k:
                continue
            if new_cuts < fewest_cuts.get((r, c), k + 1):
                fewest_cuts[(r, c)] = new_cuts
                queue.append((r, c, new_cuts, steps + 1))
    return -1
