"""Can all the dominoes be laid out in one line so that touching ends show the same number? Each domino is a pair of numbers and may be turned round. There are at most 9 dominoes; an empty line counts as laid out.

>>> dominoes_line([(1, 2), (3, 1), (2, 3)])
True
>>> dominoes_line([(4, 4), (5, 6), (4, 5)])
True
>>> dominoes_line([(1, 2), (1, 3), (1, 4)])
False
>>> dominoes_line([(1, 1), (2, 2)])
False
"""


def dominoes_line(dominoes):
    def extend(end, rest):
        if not rest:
            return True
        for i, (a, b) in enumerate(rest):
            others = rest[:i] + rest[i + 1:]
            if a == end and extend(b, others):
                return True
            if b == end and a != b and extend(a, others):
                return True
        return False

    dominoes = list(dominoes)
    if not dominoes:
        return True
    starts = {number for domino in dominoes for number in domino}
    return any(extend(number, dominoes) for number in starts)
