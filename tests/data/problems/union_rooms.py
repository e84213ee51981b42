"""Doors join rooms 0 to n - 1. How many separate wings are there?

>>> union_rooms(5, [[0, 1], [1, 2], [3, 4]])
2
>>> union_rooms(3, [])
3
"""


def union_rooms(n, doors):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    wings = n
    for a, b in doors:
        root_a, root_b = find(a), find(b)
        if root_a != root_b:
            parent[root_a] = root_b
            wings -= 1
    return wings
