"""A worm crawls over a field of the given width and height. It starts at (0, 0), the square in the upper left corner, with length 1. Each move is one of U, D, L, R. If the head comes to the square where the current apple lies, the worm grows by one (its tail stays where it is) and the next apple of the list appears; otherwise the tail moves on. Apples are given as (row, column), only one of them is on the field at a time, and an apple never appears on a square that the worm covers.

The game ends when the head leaves the field or bites the body. Moving to the square that the tail leaves in the same move is allowed. Return the number of apples eaten, and the number of moves made before the game ended (the fatal move not counted), as a tuple.

>>> worm_game(3, 2, [(0, 1), (1, 1)], "RDLUU")
(2, 4)
>>> worm_game(2, 2, [], "RDLU")
(0, 4)
>>> worm_game(4, 1, [(0, 1), (0, 2)], "RRL")
(2, 2)
"""
from collections import deque


def worm_game(width, height, apples, moves):
    directions = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}
    body = deque([(0, 0)])
    occupied = {(0, 0)}
    eaten = 0
    for made, move in enumerate(moves):
        dr, dc = directions[move]
        head = (body[0][0] + dr, body[0][1] + dc)
        if not (0 <= head[0] < height and 0 <= head[1] < width):
            return eaten, made
        if eaten < len(apples) and head == tuple(apples[eaten]):
            eaten += 1
        else:
            occupied.discard(body.pop())
        if head in occupied:
            return eaten, made
        body.appendleft(head)
        occupied.add(head)
    return eaten, len(moves)
