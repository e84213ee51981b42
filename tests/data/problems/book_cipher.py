"""A secret is hidden in a book text. The key is a string of pairs like "3.1 7.2": word number and
letter number, both counted from 1, pairs separated by spaces. Words are separated by white space, and
inside a word only letters count, so punctuation is not numbered. A pair that points past the last
word or letter, or that uses 0, gives "?". Return the secret in lower case.

>>> book_cipher("Don't Open the old gate!", "2.1 1.4 5.4 1.9")
'ote?'
>>> book_cipher("Red hens, blue eggs", "2.1 3.4 2.3")
'hen'
>>> book_cipher("x", "")
''
"""

def book_cipher(book, key):
    words = ["".join(filter(str.isalpha, w)) for w in book.split()]
    secret = ""
    for pair in key.split():
        w, c = map(int, pair.split("."))
        if 1 <= w <= len(words) and 1 <= c <= len(words[w - 1]):
            secret += words[w - 1][c - 1].lower()
        else:
            secret += "?"
    return secret
