"""# The first round trip

Mountain huts are numbered from 0 to `huts - 1`. Ropeways between them are built one after the other;
`ropeways[i]` is a pair of huts that ropeway `i` connects, in both directions. After some of them are
built, a hiker may for the first time make a round trip: leave a hut and return to it without using a
ropeway twice. (Two ropeways between the same huts make one, and so does a ropeway from a hut to itself.)

Find the number of the ropeway that makes the first round trip possible, or -1 if there is none.

## Examples

>>> first_circle(7, [[0, 1], [2, 3], [1, 4], [5, 6], [3, 4], [6, 2], [0, 5], [1, 2]])
6
>>> first_circle(5, [[4, 0], [1, 2], [2, 3], [0, 2], [1, 3], [4, 3]])
4
>>> first_circle(4, [[0, 1], [1, 2], [2, 3]])
-1

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


class Regions:
    """Which huts can be reached from each other."""

    def __init__(self, huts):
        self.parent = list(range(huts))

    def find(self, hut):
        while self.parent[hut] != hut:
            self.parent[hut] = self.parent[self.parent[hut]]
            hut = self.parent[hut]
        return hut

    def join(self, one, other):
        self.parent[self.find(one)] = self.find(other)


def first_circle(huts, ropeways):
    regions = Regions(huts)
    for number, (one, other) in enumerate(ropeways):
        if regions.find(one) == regions.find(other):
            return number
        regions.join(one, other)
    return -1
