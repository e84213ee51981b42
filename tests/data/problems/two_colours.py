"""Can the rooms of a house be painted in two colours, so that no corridor joins rooms of one colour? Rooms are numbered from 0.

>>> two_colours(4, [[0, 1], [1, 2], [2, 3], [3, 0]])
True
>>> two_colours(3, [[0, 1], [1, 2], [2, 0]])
False
"""


def two_colours(rooms, corridors):
    neighbours = [[] for _ in range(rooms)]
    for a, b in corridors:
        neighbours[a].append(b)
        neighbours[b].append(a)
    colour = {}
    for room in range(rooms):
        if room in colour:
            continue
        colour[room] = 0
        todo = [room]
        while todo:
            here = todo.pop()
            for other in neighbours[here]:
                if other not in colour:
                    colour[other] = 1 - colour[here]
                    todo.append(other)
                elif colour[other] == colour[here]:
                    return False
    return True
