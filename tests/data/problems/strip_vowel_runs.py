"""Shorten every run of the same vowel in a word to one vowel.

>>> strip_vowel_runs("cooool keeep")
'col kep'
>>> strip_vowel_runs("letter")
'letter'
"""
import re


def strip_vowel_runs(text):
    return re.sub(r"([aeiou])\1+", r"\1", text)
