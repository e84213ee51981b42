"""How many words of a sentence end in a vowel?

>>> count_vowel_ends("go home now")
2
>>> count_vowel_ends("by my")
0
>>> count_vowel_ends("a big tree")
2
"""


def count_vowel_ends(sentence):
    return len([w for w in sentence.split() if w[-1] in "aeiou"])
