"""Two players play rock, paper, scissors. The moves of each are a string over the letters R, P and S,
both equally long. A round won gives one point, and winning the same player's third round in a row (and
each further one directly after that) gives two points instead of one. A draw ends a streak.
Return the points as a tuple (first player, second player).

>>> paper_scissors_score("RPS", "SRP")
(4, 0)
>>> paper_scissors_score("RRP", "RPS")
(0, 2)
>>> paper_scissors_score("", "")
(0, 0)
"""

BEATS = {"R": "S", "P": "R", "S": "P"}


def paper_scissors_score(first, second):
    points = [0, 0]
    streak = 0
    last = None
    for a, b in zip(first, second):
        if a == b:
            last, streak = None, 0
            continue
        winner = 0 if BEATS[a] == b else 1
        if winner == last:
            streak += 1
        else:
            last, streak = winner, 1
        points[winner] += 2 if streak >= 3 else 1
    return tuple(points)
