"""Replace every run of blanks by one blank and leave out blanks at both ends.

>>> squeeze_blanks("  to   be or  not ")
'to be or not'
>>> squeeze_blanks("calm")
'calm'
"""
import re


def squeeze_blanks(text):
    return re.sub(" +", " ", text).strip()
