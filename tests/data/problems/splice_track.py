"""Cut out the part of a track between two places, both included, and put in silence (0) of the same length reversed.

>>> splice_track([1, 2, 3, 4, 5], 1, 3)
[1, 0, 0, 0, 5]
>>> splice_track([7, 8], 0, 1)
[0, 0]
"""


def splice_track(track, first, last):
    track = list(track)
    track[first:last + 1] = [0] * (last - first + 1)
    return track
