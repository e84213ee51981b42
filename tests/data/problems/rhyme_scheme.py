"""Two lines of a poem count as rhyming if their last two letters are the same,
whether capital or small; blanks and punctuation do not count. Return the rhyme
scheme: a string with one letter for each line, "A" for the first line and every
line rhyming with it, "B" for the next new ending, and so on. Each line holds at
least two letters, and there are at most 26 endings.

>>> rhyme_scheme(["The kettle sang,", "the toast was hot,", "the doorbell rang;", "we forgot the pot!"])
'ABAB'
>>> rhyme_scheme(["One", "Alone.", "Two"])
'AAB'
>>> rhyme_scheme([])
''
"""


def rhyme_scheme(lines):
    seen = {}
    scheme = []
    for line in lines:
        letters = [c for c in line.lower() if c.isalpha()]
        end = "".join(letters[-2:])
        if end not in seen:
            seen[end] = chr(ord("A") + len(seen))
        scheme.append(seen[end])
    return "".join(scheme)
