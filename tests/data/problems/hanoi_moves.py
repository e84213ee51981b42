"""A tower of n discs on peg A goes to peg C over peg B; a disc never lies on a smaller one. List the moves.

>>> hanoi_moves(1)
['AC']
>>> hanoi_moves(2)
['AB', 'AC', 'BC']
>>> len(hanoi_moves(4))
15
"""


def hanoi_moves(n, start="A", over="B", goal="C"):
    if n == 0:
        return []
    return hanoi_moves(n - 1, start, goal, over) + [start + goal] + hanoi_moves(n - 1, over, start, goal)
