"""# Shunting wagons

Wagons arrive at a yard in the order of `arriving`; every wagon has its own number. They are to leave
in the order of `leaving`, which holds the same numbers. The yard has one siding with a single end: a
wagon that arrives is pushed into it, and only the wagon nearest the end can be pulled out and sent
away. Wagons leave as soon as they can.

Find how many wagons stand in the siding at the busiest moment, the wagon that has just been pushed in
included. If the order cannot be made, all wagons arrive nevertheless, and the answer is -1 if none has
left by then, -2 if one has, -3 if two have, and so on.

## Examples

>>> busiest_siding([4, 1, 6, 2, 5, 3], [6, 1, 5, 2, 3, 4])
3
>>> busiest_siding([1, 2, 3, 4, 5, 6, 7], [3, 2, 5, 4, 1, 7, 6])
3
>>> busiest_siding([8, 3, 5, 2], [5, 8, 3, 2])
-2

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def busiest_siding(arriving, leaving):
    siding = []
    gone = 0
    busiest = 0
    for wagon in arriving:
        siding.append(wagon)
        busiest = max(busiest, len(siding))
        while siding and siding[-1] == leaving[gone]:
            siding.pop()
            gone += 1
    if siding:
        return -gone - 1
    return busiest
