"""An album is a list of pages and each page a list of stamps, with None for an empty slot. Return the
page and slot of the first empty slot, both counted from 0, or None if the album is full.

>>> stamp_album([["a", "b"], ["c", None, None]])
(1, 1)
>>> stamp_album([["a"], []]) is None
True
"""


def stamp_album(pages):
    for p, page in enumerate(pages):
        if None in page:
            return p, page.index(None)
    return None
