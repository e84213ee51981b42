"""Count how often each word of a sentence occurs.

>>> word_counts("red blue red")
{'red': 2, 'blue': 1}
>>> word_counts("one")
{'one': 1}
"""
from collections import Counter


def word_counts(sentence):
    return dict(Counter(sentence.split()))
