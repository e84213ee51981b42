"""Bells number 1 to n ring in rows, the first row in rising order. For the second
row the bells in places 1 and 2, 3 and 4, and so on change places; for the third
row the bells in places 2 and 3, 4 and 5, and so on; then again as for the second
row, always taking turns. A bell without a partner stays. Return row number k
(counted from 1) as a string; n is at most 9.

>>> plain_hunt(5, 2)
'21435'
>>> plain_hunt(5, 3)
'24153'
>>> plain_hunt(4, 9)
'1234'
"""


def plain_hunt(n, k):
    row = [str(b) for b in range(1, n + 1)]
    start = 0
    for step in range(k - 1):
        i = start
        while i + 1 < n:
            t = row[i]
            row[i] = row[i + 1]
            row[i + 1] = t
            i += 2
        start = 1 - start
    return "".join(row)
