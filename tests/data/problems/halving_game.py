"""Two players share a bowl of n cherries (1 to 200). In turn each one must either eat one cherry or, if
the number is even, hand half of them to the birds; but nobody may halve the bowl directly after the other
player has halved it. Whoever leaves an empty bowl wins. Both play perfectly. Return a pair: "first"
or "second" for the winner, and the list of the good opening moves out of "eat" and "halve", in this order
(empty if the second player wins).

>>> halving_game(4)
('first', ['halve'])
>>> halving_game(5)
('second', [])
>>> halving_game(8)
('first', ['eat', 'halve'])
"""
from functools import lru_cache

def moves(n, halved):
    yield "eat", n - 1
    if n % 2 == 0 and not halved:
        yield "halve", n // 2

@lru_cache(maxsize=None)
def wins(n, halved):
    if n == 0:
        return False
    return any(not wins(rest, kind == "halve") for kind, rest in moves(n, halved))

def halving_game(n):
    good = [kind for kind, rest in moves(n, False) if not wins(rest, kind == "halve")]
    return ("first" if good else "second", good)
