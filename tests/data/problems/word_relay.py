"""Two players say words in turn. Each word must begin with the last letter of the word before and
may not have been said already. Return the number of the player (1 or 2) who breaks the rule first,
or 0 if nobody does.

>>> word_relay(["tea", "apple", "egg", "tea"])
2
>>> word_relay(["noon", "noon"])
2
>>> word_relay(["hat", "top", "pet"])
0
"""


def word_relay(words):
    said = set()
    for i, word in enumerate(words):
        if word in said or (i > 0 and words[i - 1][-1] != word[0]):
            return i % 2 + 1
        said.add(word)
    return 0
