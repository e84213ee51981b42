"""# A small tram

A tram with `seats` seats runs along a line of stops, numbered from 0, once from the first to the last.
`waiting[i]` lists the people who wait at stop `i`, each by the stop they want to go to, a later one. At
every stop, first everybody gets off who wants to, then people get on in the order of the list while
there is a free seat; the others go away.

Find three numbers, in this order: how many people travel, how many go away, and the most people that
sit in the tram between two stops.

## Examples

>>> ride([[2, 3, 4], [2, 4], [5, 3, 3], [4], [5, 5], []], 3)
[7, 4, 3]
>>> ride([[1, 4, 2], [3], [4, 3, 4], [4, 4], []], 4)
[8, 1, 4]
>>> ride([[2], [2, 2], []], 1)
[1, 2, 1]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


class Tram:
    def __init__(self, seats):
        self.seats = seats
        self.aboard = []

    def stop_at(self, stop):
        self.aboard = [target for target in self.aboard if target != stop]

    def board(self, target):
        if len(self.aboard) == self.seats:
            return False
        self.aboard.append(target)
        return True


def ride(waiting, seats):
    tram = Tram(seats)
    travelled = refused = fullest = 0
    for stop, people in enumerate(waiting):
        tram.stop_at(stop)
        for target in people:
            if tram.board(target):
                travelled += 1
            else:
                refused += 1
        fullest = max(fullest, len(tram.aboard))
    return [travelled, refused, fullest]
