"""Some languages have alphabets of their own. Given an alphabet (a string of lowercase letters) and a sentence, return the letters of the alphabet that the sentence does not use, as a string in the order of the alphabet. Capitals in the sentence count as the matching small letters. If nothing is missing, return "complete".

For example the sentence "Bad cab" over the alphabet "abcdef" leaves "ef".

>>> unused_letters("abcdef", "Bad cab")
'ef'
>>> unused_letters("aeiou", "Our big metal plane")
'complete'
>>> unused_letters("xyz", "")
'xyz'
"""


def unused_letters(alphabet, sentence):
    used = set(sentence.lower())
    return "".join(c for c in alphabet if c not in used) or "complete"
