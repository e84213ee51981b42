"""An orchard is a grid of numbers: n >= 0 means n apples lie there, -1 means a wasps' nest. You walk from the
top left to the bottom right corner, stepping only right or down, and pick up all apples on the way. You dare
to walk over at most k nests. What is the largest number of apples, or None if no way is possible?

>>> apples_past_wasps([[1, 2], [5, 1]], 0)
7
>>> apples_past_wasps([[0, -1, 9], [1, 1, 1]], 1)
10
>>> apples_past_wasps([[0, -1, 9], [1, 1, 1]], 0)
3
>>> print(apples_past_wasps([[2, -1], [-1, 2]], 0))
None
"""


def apples_past_wasps(orchard, k):
    rows, cols = len(orchard), len(orchard[0])
    # best[c][j]: most apples on reaching column c of the current row over exactly j nests
    best = [[None] * (k + 1) for _ in range(cols)]
    for r in range(rows):
        for c in range(cols):
            nest = orchard[r][c] == -1
            apples = 0 if nest else orchard[r][c]
            new = [None] * (k + 1)
            for j in range(k + 1):
                before = j - 1 if nest else j
                if before < 0:
                    continue
                if r == 0 and c == 0:
                    options = [0] if before == 0 else []
                else:
                    options = [best[c][before]] if r else []
                    if c:
                        options.append(best[c - 1][before])
                options = [o for o in options if o is not None]
                if options:
                    new[j] = max(options) + apples
            best[c] = new
    return max((b for b in best[-1] if b is not None), default=None)
