"""Boxes are packed into vans in their order; a van takes boxes until the next one would be too heavy.

Input

The first line holds the number of boxes n and what a van can carry. The second line holds the n weights.

Output

Print how many vans are needed.

Examples

Input
4 10
5 5 3 8
Output
3

Input
1 7
7
Output
1
"""


def solve():
    n, limit = map(int, input().split())
    weights = list(map(int, input().split()))[:n]
    vans, load = 1, 0
    for weight in weights:
        if load + weight > limit:
            vans += 1
            load = 0
        load += weight
    print(vans)


solve()
