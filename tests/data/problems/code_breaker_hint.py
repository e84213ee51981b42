"""In a code-breaking game one player hides a row of coloured pegs (one letter per colour) and the other
guesses it. The answer to a guess is a pair: how many pegs have the right colour in the right place, and
how many more have a right colour but stand in the wrong place. No peg counts more than once.
Both rows have the same length.

>>> code_breaker_hint("RGBY", "RBGO")
(1, 2)
>>> code_breaker_hint("AABB", "ABAA")
(1, 2)
>>> code_breaker_hint("RRRR", "RRRR")
(4, 0)
"""
from collections import Counter


def code_breaker_hint(secret, guess):
    exact = sum(s == g for s, g in zip(secret, guess))
    shared = sum((Counter(secret) & Counter(guess)).values())
    return exact, shared - exact
