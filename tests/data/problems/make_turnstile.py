"""Make a turnstile for a room that holds at most `limit` people. It is a function that takes "in" or
"out" and returns the number of people then inside; somebody who wants in when the room is full, or
out when it is empty, changes nothing.

>>> gate = make_turnstile(2)
>>> [gate(step) for step in ["in", "in", "in", "out"]]
[1, 2, 2, 1]
>>> other = make_turnstile(5)
>>> other("out")
0
"""


def make_turnstile(limit):
    inside = 0

    def step(direction):
        nonlocal inside
        if direction == "in" and inside < limit:
            inside += 1
        elif direction == "out" and inside > 0:
            inside -= 1
        return inside

    return step
