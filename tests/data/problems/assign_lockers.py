"""A swimming pool has lockers 1 to n. Each visitor has a favourite. Visitors come one by one; a visitor takes the favourite if it is free, otherwise the free locker with the next higher number. If there is none, the visitor goes home. Return, for each visitor, the number of the locker or None. All favourites lie between 1 and n.

>>> assign_lockers(5, [2, 2, 4, 3])
[2, 3, 4, 5]
>>> assign_lockers(3, [3, 1, 3, 1])
[3, 1, None, 2]
>>> assign_lockers(2, [])
[]
"""


def assign_lockers(n, favourites):
    taken = set()
    given = []
    for favourite in favourites:
        for locker in range(favourite, n + 1):
            if locker not in taken:
                taken.add(locker)
                given.append(locker)
                break
        else:
            given.append(None)
    return given
