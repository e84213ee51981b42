"""A game of badminton is given as a string of "A" and "B", one letter for the
winner of each rally, who gets a point. The game is won by the first side with at
least 21 points and a lead of at least two, or with 30 points whatever the lead.
Rallies noted down after the end do not count. Return (points of A, points of B,
over), where over tells whether the game was finished.

>>> badminton_game("A" * 21 + "B")
(21, 0, True)
>>> badminton_game("AB" * 20 + "A")
(21, 20, False)
>>> badminton_game("BA" * 29 + "B")
(29, 30, True)
"""


def badminton_game(rallies):
    a = b = 0
    for r in rallies:
        if r == "A":
            a += 1
        else:
            b += 1
        hi, lo = max(a, b), min(a, b)
        if hi == 30 or (hi >= 21 and hi - lo >= 2):
            return a, b, True
    return a, b, False
