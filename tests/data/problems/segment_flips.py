"""A display shows digits with seven bars each: top, upper left, upper right, middle, lower left, lower
right, bottom. The digits look as usual: 1 has both right bars, 6 and 9 have six bars (6 with the top,
9 with the bottom), 7 has the top and the right bars. A space shows nothing. Given two texts of
digits and spaces, the display goes from one to the other, the shorter text being padded with spaces
on the left. Return how many bars are switched on and how many off, as a pair.

>>> segment_flips("1", "7")
(1, 0)
>>> segment_flips("8", "12")
(2, 2)
>>> segment_flips("09", " 9")
(0, 6)
"""

BARS = {" ": "", "0": "tlrLRb", "1": "rR", "2": "trmLb", "3": "trmRb", "4": "lrmR",
        "5": "tlmRb", "6": "tlmLRb", "7": "trR", "8": "tlrmLRb", "9": "tlrmRb"}

def segment_flips(before, after):
    width = max(len(before), len(after))
    on = off = 0
    for a, b in zip(before.rjust(width), after.rjust(width)):
        a, b = set(BARS[a]), set(BARS[b])
        on += len(b - a)
        off += len(a - b)
    return on, off
