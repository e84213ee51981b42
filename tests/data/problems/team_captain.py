"""Players are given as tuples (name, age, games played, willing), where willing
is True or False. The captain is the willing player with the most games; among
equals the older one, and then the one whose name comes first in the alphabet.
Return the captain's name, or None if nobody is willing.

>>> team_captain([("Kim", 19, 30, True), ("Lee", 24, 30, True), ("Max", 30, 99, False)])
'Lee'
>>> team_captain([("Kim", 19, 30, False)]) is None
True
>>> team_captain([("Pat", 20, 5, True), ("Ali", 20, 5, True)])
'Ali'
"""


def team_captain(players):
    willing = [p for p in players if p[3]]
    if willing:
        return min(willing, key=lambda p: (-p[2], -p[1], p[0]))[0]
