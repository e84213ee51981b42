"""Leave out the vowels.

>>> vowels_removed("zbcd")
'zbcd'
>>> vowels_removed("aaBAA")
'B'
>>> vowels_removed("abcdef")
'bcdf'
"""


def vowels_removed(text):
    return "".join([s for s in text if s.lower() not in ["a", "e", "i", "o", "u"]])
