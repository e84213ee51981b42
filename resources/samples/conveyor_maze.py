"""# A suitcase on the conveyor floor

The floor of a sorting hall is a grid of conveyor plates. Each plate moves a suitcase by one square:
`<` left, `>` right, `^` up, `v` down. A plate marked `x` is broken and moves nothing. A suitcase is
put down in row `row` and column `column`, both counted from 0.

Find how its journey ends and how many times it was moved by then, as a word and a number: `out` if it
leaves the hall (the last move counts), `stuck` if it stands on a broken plate, `loop` as soon as it
comes to a square where it has been before (that move counts).

## Examples

>>> track_suitcase([">>v<", "^xv>", "^<<v", ">>^<"], 0, 0)
['loop', 8]
>>> track_suitcase([">v>>", "^>>v", "<<x<"], 0, 1)
['stuck', 5]
>>> track_suitcase(["v<<", "v^^", ">>>"], 1, 2)
['out', 8]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""

MOVES = {"<": (0, -1), ">": (0, 1), "^": (-1, 0), "v": (1, 0)}


def track_suitcase(hall, row, column):
    visited = set()
    moves = 0
    while 0 <= row < len(hall) and 0 <= column < len(hall[row]):
        if (row, column) in visited:
            return ["loop", moves]
        visited.add((row, column))
        plate = hall[row][column]
        if plate == "x":
            return ["stuck", moves]
        down, right = MOVES[plate]
        row += down
        column += right
        moves += 1
    return ["out", moves]
