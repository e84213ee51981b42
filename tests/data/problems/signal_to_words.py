"""A lamp sends short and long flashes, written "." and "-". One blank ends a letter and " / " ends
a word. Only these letters are used: A is ".-", E is ".", N is "-.", S is "...", T is "-",
O is "---". Decode the message; an unknown letter becomes "?".

>>> signal_to_words("... . .- / -. . -")
'SEA NET'
>>> signal_to_words("--- .... - .")
'O?TE'
"""

LETTERS = {".-": "A", ".": "E", "-.": "N", "...": "S", "-": "T", "---": "O"}


def signal_to_words(flashes):
    words = flashes.split(" / ")
    return " ".join("".join(LETTERS.get(f, "?") for f in word.split()) for word in words)
