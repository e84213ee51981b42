"""With how few square numbers can n be written as a sum?

>>> perfect_square_sum(12)
3
>>> perfect_square_sum(13)
2
"""


def perfect_square_sum(n):
    best = [0] + [n] * n
    for value in range(1, n + 1):
        root = 1
        while root * root <= value:
            best[value] = min(best[value], best[value - root * root] + 1)
            root += 1
    return best[n]
