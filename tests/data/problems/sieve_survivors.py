"""Stand the numbers 1..n in a row. In the first round every 2nd number leaves, in the next round every 3rd
of those still standing, then every 4th, and so on. Stop when a round would send nobody away.
Which numbers are left?

>>> sieve_survivors(10)
[1, 3, 7]
>>> sieve_survivors(1)
[1]
>>> sieve_survivors(30)
[1, 3, 7, 13, 19, 27]
"""


def sieve_survivors(n):
    row = list(range(1, n + 1))
    k = 2
    while k <= len(row):
        del row[k - 1::k]
        k += 1
    return row
