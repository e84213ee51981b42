"""The weight of a word is the sum of its vowels' values, where a, e, i, o, u are worth 1, 2, 3, 4, 5.
Return the words sorted by weight, lightest first; words of equal weight keep their order.

>>> vowel_weight(["moon", "ant", "eel", "sky"])
['sky', 'ant', 'eel', 'moon']
>>> vowel_weight([])
[]
"""


def vowel_weight(words):
    return sorted(words, key=lambda word: sum("aeiou".find(letter) + 1 for letter in word.lower()))
