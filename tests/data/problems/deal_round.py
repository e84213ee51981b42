"""Cards are dealt one at a time, in turn, to `players` players until fewer cards
than players are left over. Given the pack as a string (one character per card,
the first is dealt first), return a list with the hand of each player, and as the
last entry the cards left over.

>>> deal_round("ABCDEFGH", 3)
['AD', 'BE', 'CF', 'GH']
>>> deal_round("AB", 2)
['A', 'B', '']
>>> deal_round("A", 2)
['', '', 'A']
"""


def deal_round(pack, players):
    n = len(pack) - len(pack) % players
    return [pack[i:n:players] for i in range(players)] + [pack[n:]]
