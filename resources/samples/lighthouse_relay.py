"""# The lighthouse relay

Along a coast stand lighthouses numbered from 0. A messenger begins at lighthouse 0. In each one she
finds a note, `notes[i]`: the number of lighthouses to walk on from there, forwards if it is positive
and backwards if it is negative. She stops when a note leads past either end of the coast, or to a
lighthouse where she has been before (a note of 0 leads to the one she is in).

Find how many different lighthouses she visits, and the number of the last one in which she read a
note, in this order. There is at least one lighthouse.

## Examples

>>> follow_notes([3, 1, 4, -2, 2, 5, -1, 2, 6, -4])
[6, 5]
>>> follow_notes([2, 5, 3, -1, 1, -3, 7, 2])
[3, 5]
>>> follow_notes([0, 4, 4])
[1, 0]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""


def follow_notes(notes):
    seen = set()
    place = 0
    last = 0
    while 0 <= place < len(notes) and place not in seen:
        seen.add(place)
        last = place
        place += notes[place]
    return [len(seen), last]
