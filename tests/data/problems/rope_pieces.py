"""A rope is cut in two at the middle, again and again, until every piece is at most `limit` long.
A piece of odd length is cut into parts that differ by one. How many pieces are there in the end?
Both numbers are whole and at least 1.

>>> rope_pieces(10, 3)
4
>>> rope_pieces(7, 2)
4
>>> rope_pieces(4, 4)
1
"""


def rope_pieces(length, limit):
    if length <= limit:
        return 1
    half = length // 2
    return rope_pieces(half, limit) + rope_pieces(length - half, limit)
