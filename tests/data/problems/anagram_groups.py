"""Group words that are made of the same letters; groups in the order of their first word.

>>> anagram_groups(["eat", "tea", "tan", "ate", "nat", "bat"])
[['eat', 'tea', 'ate'], ['tan', 'nat'], ['bat']]
>>> anagram_groups(["x"])
[['x']]
"""
from collections import defaultdict


def anagram_groups(words):
    groups = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return list(groups.values())
