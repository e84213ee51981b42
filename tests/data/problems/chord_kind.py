"""Notes are numbered by semitones, and notes that differ by a multiple of 12 count
as the same. A set of notes is a major chord on a root if it is exactly the root,
the root + 4 and the root + 7, a minor chord if it is the root, the root + 3 and the
root + 7. Return the chord as "C major" or "F# minor" (0, 12, 24, ... are C, then
C#, D, D#, E, F, F#, G, G#, A, A#, B), or None if the notes form neither.

>>> chord_kind([60, 64, 67, 72])
'C major'
>>> chord_kind([69, 61, 66])
'F# minor'
>>> chord_kind([60, 63, 66]) is None
True
"""


def chord_kind(notes):
    have = {n % 12 for n in notes}
    for root, name in enumerate("C C# D D# E F F# G G# A A# B".split()):
        for kind, third in (("major", 4), ("minor", 3)):
            if have == {root, (root + third) % 12, (root + 7) % 12}:
                return name + " " + kind
