"""A chord symbol is a root note (a capital letter A to G, perhaps followed by "#"
or "b"), then any quality such as "m7", and perhaps a slash and a bass note
written like the root. Move the root and the bass note up by `steps` semitones
(down if negative) and leave the quality as it is. Write the new notes with sharps
only: C, C#, D, D#, E, F, F#, G, G#, A, A#, B.

>>> transpose_chord("Am7/G", 3)
'Cm7/A#'
>>> transpose_chord("Ebmaj7", -4)
'Bmaj7'
>>> transpose_chord("F#", 12)
'F#'
"""
import re

SCALE = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def transpose_chord(chord, steps):
    def move(match):
        note = match.group(0)
        place = SCALE.index(note[0])
        if note.endswith("#"):
            place += 1
        if note.endswith("b"):
            place -= 1
        return SCALE[(place + steps) % 12]

    return re.sub(r"^[A-G][#b]?|(?<=/)[A-G][#b]?", move, chord)
