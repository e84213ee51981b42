"""In a darts game a player begins with a number of points and subtracts each throw from it. Hitting exactly 0 wins. A throw that would leave a negative number, or leave exactly 1, does not count: the points go back to what they were at the start of the current round, and the remaining throws of that round are not thrown. A round has three throws.

The list `throws` holds the throws one after another (a throw that is not thrown does not appear in it). Return a tuple: the points at the end of the list, and the number of rounds that were begun. Throws after the win are ignored.

Starting from 50, the throws 20, 20, 20 break off: the third would lead to -10, so the player is back at 50 after one round.

>>> darts_countdown(50, [20, 20, 20])
(50, 1)
>>> darts_countdown(60, [20, 20, 10, 5, 5])
(0, 2)
>>> darts_countdown(40, [39, 20, 20, 7])
(0, 2)
>>> darts_countdown(301, [])
(301, 0)
"""


def darts_countdown(start, throws):
    points = start
    round_start = start
    in_round = 0
    rounds = 0
    for throw in throws:
        if points == 0:
            break
        if in_round == 0:
            rounds += 1
            round_start = points
        points -= throw
        in_round += 1
        if points < 0 or points == 1:
            points = round_start
            in_round = 0
        elif in_round == 3:
            in_round = 0
    return points, rounds
