"""Print-ready mosaic: row k of an n-row mosaic shows the numbers 1 to k, then k - 1 back to 1.
Return the rows as strings without blanks. n is at most 9.

>>> mosaic_rows(3)
['1', '121', '12321']
>>> mosaic_rows(0)
[]
"""


def mosaic_rows(n):
    rows = []
    for k in range(1, n + 1):
        up = "".join(map(str, range(1, k + 1)))
        rows.append(up + up[-2::-1])
    return rows
