"""Houses numbered 0 to n - 1 are joined by power lines. In a storm the lines fall one after another. `lines` is a list of [a, b] pairs and `falls` lists the indices of the lines in the order in which they fall; lines that are not in it hold. After every fall, tell how many separate groups of connected houses there are (a house alone is a group as well).

Hint: it is easier to think from the end of the storm backwards.

Example: 3 houses with the lines [0, 1], [1, 2], [0, 2], which fall in the order 0, 1, 2. After the first fall all houses are still connected; then there are 2 groups, and finally 3.

>>> power_cuts(3, [[0, 1], [1, 2], [0, 2]], [0, 1, 2])
[1, 2, 3]
>>> power_cuts(4, [[0, 1], [2, 3]], [1])
[3]
>>> power_cuts(2, [[0, 1]], [])
[]
"""


class Groups:
    def __init__(self, n):
        self.parent = list(range(n))
        self.count = n

    def find(self, x):
        """Representative of x's group, with path halving."""
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        if a != b:
            self.parent[a] = b
            self.count -= 1


def power_cuts(n, lines, falls):
    groups = Groups(n)
    fallen = set(falls)
    for i, (a, b) in enumerate(lines):
        if i not in fallen:
            groups.join(a, b)
    answer = []
    for i in reversed(falls):
        answer.append(groups.count)
        groups.join(*lines[i])
    return answer[::-1]
