"""# Nights at the telescope

Groups ask for a telescope. `wishes[i]` holds the first and the last minute that group `i` wants; both
belong to the wish. The telescope serves one group at a time and needs `turn` minutes between the last
minute of one group and the first minute of the next in which nobody looks.

The observatory serves as many groups as possible in this way: of all groups that can still be served,
the one that is done earliest comes next; of those, the one with the lower number.

Find the numbers of the groups it serves, in the order in which they are served.

## Examples

>>> served([[5, 9], [1, 4], [3, 5], [8, 12], [13, 15], [11, 20]], 2)
[1, 3]
>>> served([[0, 30], [2, 6], [7, 9], [10, 18], [12, 14], [16, 22], [24, 29]], 1)
[1, 4, 5, 6]
>>> served([[1, 2], [2, 3], [3, 4]], 0)
[0, 2]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def served(wishes: list[list[int]], turn: int) -> list[int]:
    by_end = sorted(range(len(wishes)), key=lambda group: (wishes[group][1], group))
    chosen: list[int] = []
    ready = 0
    for group in by_end:
        start, end = wishes[group]
        if not chosen or start >= ready:
            chosen.append(group)
            ready = end + turn + 1
    return chosen
