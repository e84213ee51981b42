"""Can one walk from the upper left to the lower right field over zeros?

>>> path_in_maze([[0, 1], [0, 0]])
True
>>> path_in_maze([[0, 1], [1, 0]])
False
"""
from collections import deque


def path_in_maze(maze):
    if maze[0][0]:
        return False
    height, width = len(maze), len(maze[0])
    queue = deque([(0, 0)])
    seen = {(0, 0)}
    while queue:
        row, column = queue.popleft()
        if (row, column) == (height - 1, width - 1):
            return True
        for down, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            r, c = row + down, column + right
            if 0 <= r < height and 0 <= c < width and maze[r][c] == 0 and (r, c) not in seen:
                seen.add((r, c))
                queue.append((r, c))
    return False
