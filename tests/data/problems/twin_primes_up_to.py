"""Two primes that differ by exactly 2 are called twins. List all pairs of twins whose larger member is not above the limit, as tuples in rising order. For the limit 13 those are (3, 5), (5, 7) and (11, 13).

>>> twin_primes_up_to(13)
[(3, 5), (5, 7), (11, 13)]
>>> twin_primes_up_to(4)
[]
>>> twin_primes_up_to(32)
[(3, 5), (5, 7), (11, 13), (17, 19), (29, 31)]
"""


def twin_primes_up_to(limit):
    primes = []
    for n in range(2, limit + 1):
        for p in primes:
            if p * p > n:
                primes.append(n)
                break
            if n % p == 0:
                break
        else:
            primes.append(n)
    twins = []
    for a, b in zip(primes, primes[1:]):
        if b - a == 2:
            twins.append((a, b))
    return twins
