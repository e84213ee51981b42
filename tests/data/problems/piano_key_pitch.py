"""On a piano the 49th key sounds at 440 Hz, and every key further to the right
multiplies the frequency by the twelfth root of two. Given a key number from 1
to 88 return its frequency in hertz rounded to two decimals, or None if there is
no such key.

>>> piano_key_pitch(49)
440.0
>>> piano_key_pitch(40)
261.63
>>> piano_key_pitch(89) is None
True
"""


def piano_key_pitch(key: int):
    if not 1 <= key <= 88:
        return None
    return round(440 * 2 ** ((key - 49) / 12), 2)
