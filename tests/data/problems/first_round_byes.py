"""In a knockout cup the number of players is brought up to a power of two by
giving some of them a bye, that is a free pass to the second round. Given the
number of players (at least 1), return a tuple: how many byes are needed and how
many matches are really played in the first round.

>>> first_round_byes(11)
(5, 3)
>>> first_round_byes(16)
(0, 8)
>>> first_round_byes(1)
(0, 0)
"""


def first_round_byes(n):
    size = 1 << (n - 1).bit_length()
    return size - n, n - size // 2 if n > 1 else 0
