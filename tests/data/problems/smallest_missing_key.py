"""Keys are numbered from 1 and hang on a board. Given the numbers of the keys that hang there, in any
order and perhaps with copies, return the lowest number with no key.

>>> smallest_missing_key([3, 1, 1, 2, 6])
4
>>> smallest_missing_key([])
1
"""


def smallest_missing_key(keys):
    have = set(keys)
    number = 1
    while number in have:
        number += 1
    return number
