"""Words begin with "b" and "a"; each further word is the one before followed by the one before that. Give the letter at a place (from 0) of the n-th word, the first two being words 0 and 1, or "?" where the word is shorter.

>>> fibonacci_words(5, 3)
'a'
>>> fibonacci_words(2, 1)
'b'
>>> fibonacci_words(1, 4)
'?'
"""


def words():
    before, last = "b", "a"
    yield before
    while True:
        yield last
        before, last = last, last + before


def fibonacci_words(n, place):
    for count, word in enumerate(words()):
        if count == n:
            return word[place] if place < len(word) else "?"
