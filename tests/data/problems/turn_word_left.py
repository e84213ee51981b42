"""Write a function that moves the first k letters of a word to its end. k may be bigger than the word is long, in which case the turning simply goes on round and round. It may be negative as well, and the word is then turned the other way. An empty word stays empty.

>>> turn_word_left("planet", 2)
'anetpl'
>>> turn_word_left("planet", -1)
'tplane'
>>> turn_word_left("abc", 7)
'bca'
>>> turn_word_left("", 3)
''
"""


def turn_word_left(word, k):
    if not word:
        return ""
    k %= len(word)
    return word[k:] + word[:k]
