"""Can a text be cut into words of a list, each used as often as wanted?

>>> word_break("seaside", ["sea", "side", "as"])
True
>>> word_break("catsand", ["cats", "sand"])
False
"""
from functools import cache


def word_break(text, words):
    @cache
    def fits(start):
        if start == len(text):
            return True
        return any(text.startswith(word, start) and fits(start + len(word)) for word in words)

    return fits(0)
