"""Put a list of words in order of their final letter. Where two words end in the same letter the shorter word goes first, and where the lengths are equal too, the two keep the order they had in the input. All words are lowercase and none is empty.

>>> sort_by_last_letter(["plum", "kiwi", "banana", "pea"])
['pea', 'banana', 'kiwi', 'plum']
>>> sort_by_last_letter(["rose", "axe", "tree", "owl"])
['axe', 'rose', 'tree', 'owl']
>>> sort_by_last_letter([])
[]
"""


def sort_by_last_letter(words):
    return sorted(words, key=lambda w: (w[-1], len(w)))
