"""# Arm wrestling at the fair

Wrestlers queue at a table, numbered from 0; `strength[i]` is how strong wrestler `i` is. The first two
sit down. The stronger one wins, and if they are equally strong the one who has sat longer wins (in the
first bout, the one with the lower number). The loser leaves the fair. Each bout costs its winner
`fatigue` of his strength, and the next wrestler of the queue sits down opposite him. Nobody's strength
falls below zero.

Find the number of the wrestler who is left in the end and the largest number of bouts that anybody won,
in this order. There is at least one wrestler.

## Examples

>>> last_wrestler([7, 5, 6, 4, 9, 3, 8, 6, 6, 2], 2)
[8, 2]
>>> last_wrestler([3, 8, 8, 1, 1, 4, 9, 2], 1)
[6, 4]
>>> last_wrestler([10, 9, 8, 7, 6], 0)
[0, 4]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def last_wrestler(strength, fatigue):
    champion = 0
    power = strength[0]
    wins = most_wins = 0
    for challenger in range(1, len(strength)):
        if strength[challenger] > power:
            champion = challenger
            power = strength[challenger]
            wins = 0
        wins += 1
        most_wins = max(most_wins, wins)
        power = max(0, power - fatigue)
    return [champion, most_wins]
