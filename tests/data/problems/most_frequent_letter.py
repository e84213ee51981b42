"""Which letter occurs most often in the text? Capitals count as small letters; of equals the first in the alphabet wins; a text without letters gives an empty text.

>>> most_frequent_letter("Banana bread")
'a'
>>> most_frequent_letter("Deed")
'd'
>>> most_frequent_letter("12 + 3")
''
"""
from collections import Counter


def most_frequent_letter(text):
    counts = Counter(c for c in text.lower() if c.isalpha())
    return min(counts, key=lambda c: (-counts[c], c)) if counts else ""
