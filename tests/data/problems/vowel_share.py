"""Given a piece of text, work out what percentage of its letters are vowels (a, e, i, o, u, in either case). Anything that is not a letter is left out of the count entirely. Give the percentage rounded to one decimal place, and 0.0 when the text has no letters at all.

For instance "Oat bar!" has six letters, three of them vowels, so the answer is 50.0.

>>> vowel_share("Oat bar!")
50.0
>>> vowel_share("sky")
0.0
>>> vowel_share("Banana split")
36.4
>>> vowel_share("1, 2, 3")
0.0
"""


def vowel_share(text: str) -> float:
    letters = [ch for ch in text.lower() if ch.isalpha()]
    if not letters:
        return 0.0
    return round(100 * sum(ch in "aeiou" for ch in letters) / len(letters), 1)
