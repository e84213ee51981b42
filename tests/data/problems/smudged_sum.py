"""Rain has smudged a sum in a pupil's exercise book. The two numbers added and their
result are given as strings of digits, with "*" for each digit that cannot be read.
Return in how many ways the smudged digits can be filled in so that the sum is right.
A number of more than one digit must not begin with 0.

>>> smudged_sum("3*", "*", "40")
9
>>> smudged_sum("*", "*", "*")
55
>>> smudged_sum("1*", "2*", "99")
0
"""
from functools import lru_cache


def smudged_sum(a, b, c):
    rows = [a[::-1], b[::-1], c[::-1]]
    n = max(len(a), len(b), len(c))

    def options(row, i):
        if i >= len(row):
            return [0]
        if row[i] != "*":
            digits = [int(row[i])]
        else:
            digits = range(10)
        if i == len(row) - 1 and i > 0:
            return [d for d in digits if d]
        return list(digits)

    @lru_cache(None)
    def ways(i, carry):
        if i == n:
            return int(carry == 0)
        total = 0
        results = options(rows[2], i)
        for x in options(rows[0], i):
            for y in options(rows[1], i):
                s = x + y + carry
                if s % 10 in results:
                    total += ways(i + 1, s // 10)
        return total

    return ways(0, 0)
