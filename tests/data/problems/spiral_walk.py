"""Walk a floor in a spiral, clockwise from the upper left corner, and list the tiles' numbers.

>>> spiral_walk([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
[1, 2, 3, 6, 9, 8, 7, 4, 5]
>>> spiral_walk([[1, 2], [3, 4]])
[1, 2, 4, 3]
"""


def spiral_walk(floor):
    result = []
    while floor:
        result += floor.pop(0)
        if floor and floor[0]:
            for row in floor:
                result.append(row.pop())
        if floor:
            result += floor.pop()[::-1]
        if floor and floor[0]:
            for row in floor[::-1]:
                result.append(row.pop(0))
    return result
