"""A melody is a string of note lengths parted by blanks: "w" is a whole note (16
sixteenths), "h" a half (8), "q" a quarter (4), "e" an eighth (2) and "s" a
sixteenth (1); a dot after the letter makes the note half as long again. A bar
holds `size` sixteenths. Return how many full bars the melody makes, or None if
some note runs over the end of a bar, if the last bar is not full, or if a dotted
sixteenth occurs (which is not allowed). The empty melody makes 0 bars.

>>> bars_filled("q q h w", 16)
2
>>> bars_filled("q. e q q. s s", 12) is None
True
>>> bars_filled("h. q. q.", 12)
2
"""


def bars_filled(melody, size):
    length = {"w": 16, "h": 8, "q": 4, "e": 2, "s": 1}
    bars = 0
    filled = 0
    for note in melody.split():
        n = length[note[0]]
        if note.endswith("."):
            if n == 1:
                return None
            n += n // 2
        filled += n
        if filled > size:
            return None
        if filled == size:
            bars += 1
            filled = 0
    return bars if filled == 0 else None
