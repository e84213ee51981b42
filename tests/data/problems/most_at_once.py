"""Guests come and go; who leaves at an hour makes room for who comes at that hour. How many are there at once at most?

>>> most_at_once([(1, 4), (2, 5), (4, 7)])
2
>>> most_at_once([(1, 2)])
1
"""


def most_at_once(visits):
    events = []
    for come, go in visits:
        events.append((come, 1))
        events.append((go, -1))
    best = here = 0
    for _, change in sorted(events):
        here += change
        best = max(best, here)
    return best
