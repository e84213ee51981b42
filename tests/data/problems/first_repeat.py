"""Name the first letter that turns up a second time, or "none".

>>> first_repeat("abcabc")
'a'
>>> first_repeat("abc")
'none'
>>> first_repeat("123123")
'1'
"""


def first_repeat(text):
    seen = set()
    for i, c in enumerate(text):
        if c in seen:
            return c
        seen.add(c)
    return "none"
