"""Rewrite a word from the outside in: its first letter, its last letter, its
second letter, its last but one, and so on until every letter has been used once.

>>> outside_in("kitchen")
'kniethc'
>>> outside_in("abcd")
'adbc'
>>> outside_in("")
''
"""


def outside_in(word):
    out = ""
    while word:
        out += word[0]
        word = word[1:][::-1]
    return out
