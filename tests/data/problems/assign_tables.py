"""Groups come to a restaurant in order; each takes the smallest free table that is large enough, for good. Which table (by its number in the list, from 0) does each group get, -1 for none?

>>> assign_tables([4, 2, 6], [2, 3, 5, 2])
[1, 0, 2, -1]
>>> assign_tables([2], [3])
[-1]
"""


def assign_tables(tables, groups):
    taken = [False] * len(tables)
    answer = []
    for group in groups:
        best = -1
        for i, seats in enumerate(tables):
            if not taken[i] and seats >= group and (best == -1 or seats < tables[best]):
                best = i
        if best != -1:
            taken[best] = True
        answer.append(best)
    return answer
