"""A slip of the tongue swaps the openings of the first and the last word of a
phrase. The opening of a word is all its letters before the first vowel (a, e, i,
o, u); it may be empty, and in a word without a vowel it is the whole word. Words
are in small letters and parted by single blanks. Return the phrase after the
slip; a phrase of one word stays as it is.

>>> swap_openings("light snack")
'snight lack'
>>> swap_openings("butter the apple")
'utter the bapple'
>>> swap_openings("hmm")
'hmm'
"""
import re


def swap_openings(phrase):
    words = phrase.split(" ")
    if len(words) > 1:
        a, x = re.match(r"([^aeiou]*)(.*)", words[0]).groups()
        b, y = re.match(r"([^aeiou]*)(.*)", words[-1]).groups()
        words[0], words[-1] = b + x, a + y
    return " ".join(words)
