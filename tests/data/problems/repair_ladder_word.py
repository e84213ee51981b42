"""A word was written down a ladder and then back up: the second half of the text is the first half
reversed, but one letter of it may be wrong. Return the place of the wrong letter (in the second
half of the text), or -1 if all is right. The length is even and at most one letter is wrong.

>>> repair_ladder_word("toppxt")
4
>>> repair_ladder_word("abba")
-1
"""


def repair_ladder_word(text):
    n = len(text)
    return next((i for i in range(n // 2, n) if text[i] != text[n - 1 - i]), -1)
