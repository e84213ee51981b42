"""Only the capitals of a text count. Return a copy in which the second, fourth, sixth capital and so on
is written small, and nothing else is changed.

>>> every_other_capital("ABCd")
'AbCd'
>>> every_other_capital("no Hope For Us")
'no Hope for Us'
"""


def every_other_capital(text):
    seen = 0
    out = ""
    for ch in text:
        if ch.isupper():
            seen += 1
            if seen % 2 == 0:
                ch = ch.lower()
        out += ch
    return out
