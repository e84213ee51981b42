"""Follow the arrows: each field holds how far to jump on. How many jumps until one leaves the board? -1 after 100 jumps.

>>> safe_steps([2, 1, 1, 5])
3
>>> safe_steps([0])
-1
>>> safe_steps([9])
1
"""


def safe_steps(fields):
    place, jumps = 0, 0
    while jumps < 100:
        try:
            place += fields[place]
        except IndexError:
            return jumps
        jumps += 1
        if place < 0:
            return jumps
    return -1 if place < len(fields) else jumps
