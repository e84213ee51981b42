"""A tribe counts with the words "ba", "be", "bi" and "bo" for 0, 1, 2 and 3 and writes numbers in
base four with these words one after another. Return the number that such a string means.

>>> number_in_base_words("bebo")
7
>>> number_in_base_words("ba")
0
>>> number_in_base_words("bibaba")
32
"""


def number_in_base_words(text):
    value = 0
    for vowel in text[1::2]:
        value = value * 4 + "aeio".index(vowel)
    return value
