"""In a number puzzle with rows and columns of `size` cells a cage is a list of
cells (row, column). Every cell of the cage gets a number from 1 to `size`; two
cells in the same row or in the same column must get different numbers. The numbers
together must give `target`: their sum if op is "+", their product if op is "*", and
if op is "-" (only for cages of two cells) their difference, the smaller one taken
from the larger. Return in how many ways the cage can be filled, counting different
numbers in different cells as different ways.

>>> cage_fillings([(0, 0), (0, 1)], "+", 4, 4)
2
>>> cage_fillings([(0, 0), (0, 1), (1, 1)], "*", 4, 4)
2
>>> cage_fillings([(2, 0), (3, 0)], "-", 1, 4)
6
"""


def cage_fillings(cells, op, target, size):
    chosen = []

    def fits():
        if op == "+":
            return sum(chosen) == target
        if op == "-":
            return abs(chosen[0] - chosen[1]) == target
        product = 1
        for x in chosen:
            product *= x
        return product == target

    def fill(k):
        if k == len(cells):
            return 1 if fits() else 0
        ways = 0
        r, c = cells[k]
        for number in range(1, size + 1):
            if any(chosen[j] == number and (cells[j][0] == r or cells[j][1] == c) for j in range(k)):
                continue
            chosen.append(number)
            ways += fill(k + 1)
            chosen.pop()
        return ways

    return fill(0)
