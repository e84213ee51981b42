"""A classroom is drawn as a list of equally long strings: "p" is a seated pupil,
"A" the pupil who writes a note, "B" the pupil who shall get it, "T" a teacher and
"." an empty seat. A note is handed from pupil to pupil to the left, right, front or
back, but no pupil (not even B) who sits directly beside, before or behind a
teacher dares to take it. Return the least number of times the note is handed on,
or -1 if it cannot arrive. A may start the note wherever A sits.

>>> pass_the_note(["App", "..p", "Bpp"])
6
>>> pass_the_note(["ApB", ".T."])
-1
>>> pass_the_note(["pppp", "ApTB", "pppp"])
-1
"""
from collections import deque

SIDES = ((0, 1), (1, 0), (0, -1), (-1, 0))


def pass_the_note(room):
    seats = {(r, c): ch for r, row in enumerate(room) for c, ch in enumerate(row)}

    def beside(place):
        r, c = place
        for dr, dc in SIDES:
            if (r + dr, c + dc) in seats:
                yield r + dr, c + dc

    def dares(place):
        return seats[place] in "pAB" and all(seats[q] != "T" for q in beside(place))

    start = next(p for p in seats if seats[p] == "A")
    steps = {start: 0}
    queue = deque([start])
    while queue:
        p = queue.popleft()
        if seats[p] == "B":
            return steps[p]
        for q in beside(p):
            if q not in steps and dares(q):
                steps[q] = steps[p] + 1
                queue.append(q)
    return -1
