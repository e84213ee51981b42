"""For every character of the text tell the last position (counting from 0) where it occurs.

>>> last_seen_at("abca")
{'a': 3, 'b': 1, 'c': 2}
>>> last_seen_at("zzz")
{'z': 2}
>>> last_seen_at("")
{}
"""


def last_seen_at(text):
    return {ch: i for i, ch in enumerate(text)}
