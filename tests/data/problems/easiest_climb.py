"""A hill is given as a grid of heights. A hiker starts in the top left square and wants to get to the bottom right one, moving to a square above, below, left or right each time. How hard a route is depends only on its steepest move, that is, on the greatest difference in height, up or down, between two squares in a row. Return the difference of the steepest move on the easiest route. For a grid of one square it is 0.

>>> easiest_climb([[1, 8, 2], [2, 9, 3], [4, 5, 4]])
2
>>> easiest_climb([[3, 7]])
4
>>> easiest_climb([[5]])
0
"""
import heapq


def easiest_climb(hill):
    rows, cols = len(hill), len(hill[0])
    heap = [(0, 0, 0)]
    done = set()
    while heap:
        steepest, r, c = heapq.heappop(heap)
        if (r, c) in done:
            continue
        if r == rows - 1 and c == cols - 1:
            return steepest
        done.add((r, c))
        for nr, nc in [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]:
            if 0 <= nr < rows and 0 <= nc < cols and (nr, nc) not in done:
                move = abs(hill[nr][nc] - hill[r][c])
                heapq.heappush(heap, (max(steepest, move), nr, nc))
