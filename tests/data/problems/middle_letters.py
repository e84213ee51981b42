"""Return the middle of a word: one letter if its length is odd, two letters if it is even.
The word has at least one letter.

>>> middle_letters("table")
'b'
>>> middle_letters("lamp")
'am'
>>> middle_letters("x")
'x'
"""


def middle_letters(word: str) -> str:
    half = len(word) // 2
    if len(word) % 2:
        return word[half]
    return word[half - 1:half + 1]
