"""In a number puzzle a strip of `cells` cells has to be filled with different
digits from 1 to 9 that add up to `total`, and the digits in the string `banned`
may not be used. The order of the cells does not matter. Return all sets of
digits as strings in rising order of their digits, sorted.

>>> kakuro_fillings(10, 3, "")
['127', '136', '145', '235']
>>> kakuro_fillings(10, 3, "17")
['235']
>>> kakuro_fillings(4, 2, "3")
[]
"""
from itertools import combinations


def kakuro_fillings(total: int, cells: int, banned: str) -> list[str]:
    free = [d for d in range(1, 10) if str(d) not in banned]
    return ["".join(map(str, c)) for c in combinations(free, cells) if sum(c) == total]
