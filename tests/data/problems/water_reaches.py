"""A plan of water pipes is a list of equally long strings. A "-" pipe is open to the left and right, a "|"
pipe upwards and downwards, a "+" pipe to all four sides, and "." is bare ground. "T" is a tap and "o" a tight
box; both are joined to every neighbouring pipe that is open towards them, and closed elsewhere (also
towards each other). Water flows between joined cells, and two pipes side by side are joined if
both are open towards each other. All taps are turned on. Return a pair: the number of pipes and boxes
that get water, and True or False for whether water runs out anywhere, that is, whether a pipe with water has an
open side that is not joined to anything.

>>> water_reaches(["T-o", ".||", "--o"])
(6, True)
>>> water_reaches(["To-o", "|...", "o-To"])
(3, False)
>>> water_reaches(["+|-", "..o"])
(0, False)
"""
from collections import deque

SIDES = {
    "-": [(0, -1), (0, 1)],
    "|": [(-1, 0), (1, 0)],
    "+": [(0, -1), (0, 1), (-1, 0), (1, 0)],
    ".": [],
    "T": [],
    "o": [],
}

def water_reaches(plan):
    def cell(r, c):
        if 0 <= r < len(plan) and 0 <= c < len(plan[0]):
            return plan[r][c]
        return "."

    def joined(r, c):
        """yield every cell joined to (r, c), and None for every leaking side"""
        here = plan[r][c]
        for dr, dc in SIDES["+"]:
            there = cell(r + dr, c + dc)
            open_here = (dr, dc) in SIDES[here]
            open_there = (-dr, -dc) in SIDES[there]
            if open_here and (open_there or there in "To"):
                yield r + dr, c + dc
            elif here in "To" and open_there:
                yield r + dr, c + dc
            elif open_here:
                yield None

    wet = {(r, c) for r, line in enumerate(plan) for c, x in enumerate(line) if x == "T"}
    taps = len(wet)
    queue = deque(wet)
    spilled = False
    while queue:
        for place in joined(*queue.popleft()):
            if place is None:
                spilled = True
            elif place not in wet:
                wet.add(place)
                queue.append(place)
    return len(wet) - taps, spilled
