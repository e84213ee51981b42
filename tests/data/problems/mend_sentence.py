"""A careless writer leaves blanks before commas and full stops and forgets the blank after them. Return
the text with no blanks before "," and "." and exactly one after each, but none at the end of the text.

>>> mend_sentence("Well ,I came .I saw.")
'Well, I came. I saw.'
>>> mend_sentence("a,b,  c")
'a, b, c'
"""
import re


def mend_sentence(text):
    return re.sub(r" *([.,]) *", r"\1 ", text).rstrip()
