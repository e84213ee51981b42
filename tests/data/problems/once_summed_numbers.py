"""A list of numbers grows as follows. It starts with two different positive numbers a < b. The next number is always the smallest one that is larger than the last and can be written in exactly one way as the sum of two different numbers already in the list. Return the first `count` numbers.

From 1 and 2 we get 3 = 1 + 2 and 4 = 1 + 3. Now 5 could be 1 + 4 or 2 + 3, so it is left out, and 6 = 2 + 4 follows.

>>> once_summed_numbers(1, 2, 8)
[1, 2, 3, 4, 6, 8, 11, 13]
>>> once_summed_numbers(2, 3, 6)
[2, 3, 5, 7, 8, 9]
>>> once_summed_numbers(5, 9, 1)
[5]
"""
from itertools import islice


def generate(a, b):
    yield a
    yield b
    terms = [a, b]
    ways = {a + b: 1}
    while True:
        candidate = min(s for s, w in ways.items() if w == 1 and s > terms[-1])
        yield candidate
        for t in terms:
            ways[t + candidate] = ways.get(t + candidate, 0) + 1
        terms.append(candidate)


def once_summed_numbers(a, b, count):
    return list(islice(generate(a, b), count))
