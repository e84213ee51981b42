"""A choir of n singers lines up on the steps: one singer in the front row, and each further row holds two more than the row before. The singers who are too few for the next full row are spread over the rows already standing, one each, beginning with the back row and moving forward; if some are still without a place after that, start again from the back. Return the sizes of the rows from front to back. n is 0 or more; with no singers there are no rows.

>>> choir_rows(9)
[1, 3, 5]
>>> choir_rows(11)
[1, 4, 6]
>>> choir_rows(8)
[3, 5]
>>> choir_rows(0)
[]
"""


def choir_rows(n):
    rows = []
    size = 1
    while n >= size:
        rows.append(size)
        n -= size
        size += 2
    place = len(rows) - 1
    while n > 0:
        rows[place] += 1
        n -= 1
        place -= 1
        if place < 0:
            place = len(rows) - 1
    return rows
