"""A perfect shuffle cuts a deck into two equal halves and takes cards in turn, first from the first
half. How many shuffles bring a deck of n cards (n even and at least 2) back to its first order? At
least one shuffle is made.

>>> shuffle_back(4)
2
>>> shuffle_back(8)
3
>>> shuffle_back(2)
1
"""


def shuffle_back(n):
    start = list(range(n))
    deck = start[:]
    times = 0
    while True:
        half = n // 2
        deck[::2], deck[1::2] = deck[:half], deck[half:]
        times += 1
        if deck == start:
            return times
