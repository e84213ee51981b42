"""Give the initials of a full name, each followed by a dot.

>>> initials("grace brewster hopper")
'G.B.H.'
>>> initials("Ada Lovelace")
'A.L.'
"""


def initials(name):
    return "".join(part[0].upper() + "." for part in name.split())
