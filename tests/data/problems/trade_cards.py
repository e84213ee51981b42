"""Two children trade cards: each gives one copy of every card that he has at least twice and the other
has not at all. Hands are lists. Return the two hands after the trade, both sorted.

>>> trade_cards(["a", "a", "b"], ["c", "c", "c"])
(['a', 'b', 'c'], ['a', 'c', 'c'])
>>> trade_cards(["a"], ["a", "a"])
(['a'], ['a', 'a'])
"""
from collections import Counter


def trade_cards(mine, yours):
    mine, yours = Counter(mine), Counter(yours)
    i_give = [card for card in mine if mine[card] > 1 and card not in yours]
    you_give = [card for card in yours if yours[card] > 1 and card not in mine]
    mine.subtract(i_give)
    mine.update(you_give)
    yours.subtract(you_give)
    yours.update(i_give)
    return sorted(mine.elements()), sorted(yours.elements())
