"""The open strings of an instrument are given from the lowest to the highest as
semitone numbers, and each fret up the neck raises a string by one semitone. A
tune needs the semitone number `note`. Return all places to play it as pairs
(string, fret), strings counted from 1, the place with the lowest fret first and
for equal frets the lower string number first. Fret 0 is the open string and
`frets` is the last fret.

>>> fret_positions([40, 45, 50, 55, 59, 64], 64, 12)
[(6, 0), (5, 5), (4, 9)]
>>> fret_positions([40, 40], 43, 5)
[(1, 3), (2, 3)]
>>> fret_positions([40], 39, 12)
[]
"""


def fret_positions(strings, note, frets):
    r = []
    for s, low in enumerate(strings, 1):
        f = note - low
        if 0 <= f <= frets:
            r.append((f, s))
    r.sort()
    return [(s, f) for f, s in r]
