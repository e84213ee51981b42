"""List the words of at least four letters in a text.

>>> long_words("please move back to the stream")
['please', 'move', 'back', 'stream']
>>> long_words("an ox")
[]
"""
import re


def long_words(text):
    return re.findall(r"\b\w{4,}\b", text)
