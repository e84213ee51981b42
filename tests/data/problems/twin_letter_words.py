"""Return the words of a text that hold the same letter twice in a row, in the
order they appear and in lower case, each only once. Words consist of the letters
a to z; capitals count as small letters.

>>> twin_letter_words("Butter the Muffin, then butter the egg.")
['butter', 'muffin', 'egg']
>>> twin_letter_words("plain toast")
[]
"""
import re


def twin_letter_words(text):
    hits = [m.group() for m in re.finditer(r"[a-z]*([a-z])\1[a-z]*", text.lower())]
    return list(dict.fromkeys(hits))
