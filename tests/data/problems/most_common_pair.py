"""Which pair of neighbouring letters occurs most often in a word? Of equals, the one that comes first in the word.

>>> most_common_pair("banana")
'an'
>>> most_common_pair("abc")
'ab'
"""
from collections import Counter


def most_common_pair(word):
    pairs = Counter(a + b for a, b in zip(word, word[1:]))
    return pairs.most_common(1)[0][0] if pairs else ""
