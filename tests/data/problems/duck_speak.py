"""In the children's language Duck, each word is changed as follows. A word that starts with a vowel gets "quack" added to its end. In any other word, all the consonants before the first vowel move to the end of the word, followed by "ak". If the word has no vowel, it is left as it is. If the first letter of the word was a capital, then the changed word starts with a capital as well and is otherwise in lowercase. Words are made of letters only and separated by single blanks, and only a, e, i, o, u are vowels.

>>> duck_speak("Small owls fly")
'Allsmak owlsquack fly'
>>> duck_speak("hello Anna")
'ellohak Annaquack'
>>> duck_speak("")
''
"""


def duck_speak(sentence):
    return " ".join(_convert(word) for word in sentence.split())


def _convert(word):
    capital = word[0].isupper()
    w = word.lower()
    for i, letter in enumerate(w):
        if letter in "aeiou":
            break
    else:
        return word
    if i == 0:
        changed = w + "quack"
    else:
        changed = w[i:] + w[:i] + "ak"
    return changed.capitalize() if capital else changed
