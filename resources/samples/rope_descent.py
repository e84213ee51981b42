"""# Down the cliff by rope

A cliff is a grid of ledges. `effort[r][c]` tells how much effort it costs to stand on the ledge in row
`r` and column `c`. A climber starts on any ledge of the top row and goes down one row at a time,
either straight down or to the ledge one column to the left or right of it. Each sideways step costs
`swing` more.

Find the smallest total effort of a way from the top row to the bottom row. The grid is a rectangle
with at least one ledge.

## Examples

>>> easiest_descent([[4, 1, 6, 3], [2, 8, 1, 9], [7, 3, 5, 2]], 1)
6
>>> easiest_descent([[5, 9, 1], [9, 9, 2], [1, 9, 9], [1, 4, 3]], 5)
15
>>> easiest_descent([[3, 2, 8, 1, 7]], 4)
1

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def easiest_descent(effort: list[list[int]], swing: int) -> int:
    width = len(effort[0])
    best = list(effort[0])
    for row in range(1, len(effort)):
        below = [0] * width
        for column in range(width):
            arrival = best[column]
            if column > 0:
                arrival = min(arrival, best[column - 1] + swing)
            if column + 1 < width:
                arrival = min(arrival, best[column + 1] + swing)
            below[column] = arrival + effort[row][column]
        best = below
    return min(best)
