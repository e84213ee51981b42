"""Turn the order of the words round.

>>> reverse_words("  the sky  is blue ")
'blue is sky the'
>>> reverse_words("one")
'one'
"""


def reverse_words(text):
    words = []
    current = ""
    for letter in text + " ":
        if letter == " ":
            if current:
                words.append(current)
            current = ""
        else:
            current += letter
    return " ".join(reversed(words))
