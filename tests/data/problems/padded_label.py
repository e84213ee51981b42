"""Put a label in a frame of stars of the given width, the label in the middle.

>>> padded_label("ab", 6)
'**ab**'
>>> padded_label("abc", 3)
'abc'
>>> padded_label("x", 4)
'*x**'
"""


def padded_label(label, width=8, sign="*"):
    space = max(0, width - len(label))
    return sign * (space // 2) + label + sign * (space - space // 2)
