"""A badly kept guest list mixes numbers, blanks, None, booleans and names.
Keep only the entries that are strings made of letters alone, with blanks at
their ends removed, and return them in alphabetical order.

>>> names_only(["Zoe", 4, None, " Abe ", "", True, "R2D2"])
['Abe', 'Zoe']
>>> names_only([1, 2.5])
[]
"""


def names_only(entries):
    return sorted(e.strip() for e in entries if isinstance(e, str) and e.strip().isalpha())
