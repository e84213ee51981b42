"""Squares of a chess-like board are written as one lower-case letter (the column, a to z)
followed by a row number from 1 that may have two digits. Return True if the two given squares
are different and lie on a common diagonal.

>>> on_same_diagonal("b3", "k12")
True
>>> on_same_diagonal("a1", "a1")
False
>>> on_same_diagonal("c9", "h5")
False
"""

def on_same_diagonal(p, q):
    dx = abs(ord(p[0]) - ord(q[0]))
    dy = abs(int(p[1:]) - int(q[1:]))
    return dx == dy != 0
