"""Write the whole numbers from first to last (first <= last, first at least 1) one after another,
so that 8 to 11 gives 891011. Return the remainder of this possibly huge number on division by m.

>>> concat_mod(8, 11, 100)
11
>>> concat_mod(1, 5, 7)
4
>>> concat_mod(1, 60, 1)
0
"""

def concat_mod(first, last, m):
    rest = 0
    for k in range(first, last + 1):
        rest = (rest * 10 ** len(str(k)) + k) % m
    return rest
