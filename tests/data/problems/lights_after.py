"""Lamps stand in a row. Each hour a lamp is on only if exactly one of its neighbours was on. Which are on after some hours?

>>> lights_after([1, 0, 0, 0], 1)
[0, 1, 0, 0]
>>> lights_after([0, 1, 1], 2)
[1, 0, 1]
"""


def lights_after(lamps, hours):
    for _ in range(hours):
        padded = [0] + lamps + [0]
        lamps = [padded[i - 1] ^ padded[i + 1] for i in range(1, len(padded) - 1)]
    return lamps
