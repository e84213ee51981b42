"""In how many ways can n queens stand on an n x n board without attacking each other?

>>> queens_ways(4)
2
>>> queens_ways(1)
1
"""


def queens_ways(n):
    def place(row, columns, diagonals, others):
        if row == n:
            return 1
        count = 0
        for column in range(n):
            if column in columns or row - column in diagonals or row + column in others:
                continue
            count += place(row + 1, columns | {column}, diagonals | {row - column}, others | {row + column})
        return count

    return place(0, frozenset(), frozenset(), frozenset())
