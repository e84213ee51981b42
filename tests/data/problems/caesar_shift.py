"""Shift each letter by k places in the alphabet, round the end; leave other signs.

>>> caesar_shift("abz!", 2)
'cdb!'
>>> caesar_shift("Hi", 1)
'Ij'
"""


def caesar_shift(message, k):
    result = ""
    for letter in message:
        if letter.isupper():
            result += chr((ord(letter) - 65 + k) % 26 + 65)
        elif letter.islower():
            result += chr((ord(letter) - 97 + k) % 26 + 97)
        else:
            result += letter
    return result
