"""Two batters share the balls of an innings: the first one faces the first ball.
Each ball is one character, the runs made from 0 to 6. After an odd number of runs
the batters change ends, so the other one faces the next ball. After every sixth
ball they also swap who faces (so an odd run on the sixth ball lets the same batter
face again). The character "W" means the batter facing is out: the innings ends.
Return the runs of the first and of the second batter as a tuple.

>>> batters_runs("1204")
(1, 6)
>>> batters_runs("0000016")
(7, 0)
>>> batters_runs("4W66")
(4, 0)
"""


def batters_runs(balls: str) -> tuple:
    runs = [0, 0]
    facing = 0
    for number, ball in enumerate(balls, start=1):
        if ball == "W":
            break
        made = int(ball)
        runs[facing] += made
        facing ^= made & 1
        if number % 6 == 0:
            facing ^= 1
    return tuple(runs)
