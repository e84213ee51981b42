"""A mowing robot starts at (0, 0) and looks north. It is steered by a program, a string in which L and R are quarter turns to the left and to the right, and a number (one or more digits) tells it to drive so many squares straight ahead. North is the direction in which y grows; x grows to the east. Return x, y and the letter of the direction (N, E, S or W) it looks in at the end, as a tuple.

"2R10" drives two squares north and then ten east: (10, 2, 'E').

>>> mower_position("2R10")
(10, 2, 'E')
>>> mower_position("LL3")
(0, -3, 'S')
>>> mower_position("")
(0, 0, 'N')
>>> mower_position("5L12L7R1")
(-13, -2, 'W')
"""
import re


def mower_position(program: str):
    headings = "NESW"
    moves = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}
    x = y = 0
    facing = 0
    for token in re.findall(r"L|R|\d+", program):
        if token == "L":
            facing = (facing - 1) % 4
        elif token == "R":
            facing = (facing + 1) % 4
        else:
            dx, dy = moves[headings[facing]]
            x += dx * int(token)
            y += dy * int(token)
    return x, y, headings[facing]
