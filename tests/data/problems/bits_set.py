"""Count the ones in a number's binary form.

>>> bits_set(2)
1
>>> bits_set(4)
1
>>> bits_set(7)
3
"""


def bits_set(n):
    count = 0
    while n:
        count += n & 1
        n >>= 1
    return count
