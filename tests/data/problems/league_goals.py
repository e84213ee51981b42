"""The results of a village league have been typed by hand, one line each, as "home-away 3:1". Some lines are spoilt. A line counts only if it has exactly one blank-separated score after the name of the match and the score is two whole numbers, neither negative, joined by one colon. Return a tuple: the goals of all the lines that count, and the number of spoilt lines.

>>> league_goals(["Oak-Elm 3:1", "Ash-Fir 0:0", "Oak-Ash two:1"])
(4, 1)
>>> league_goals(["Elm-Fir", "Elm-Oak 2:2:1", "Fir-Oak -1:3"])
(0, 3)
>>> league_goals([])
(0, 0)
"""


def league_goals(lines):
    goals = 0
    spoilt = 0
    for line in lines:
        try:
            match, score = line.split()
            home, away = (int(part) for part in score.split(":"))
            if home < 0 or away < 0:
                raise ValueError("negative goals")
        except ValueError:
            spoilt += 1
        else:
            goals += home + away
    return goals, spoilt
