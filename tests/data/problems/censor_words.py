"""
Replace each banned word in a sentence by as many stars as it has letters.

The sentence has only letters and single spaces. Upper and lower case
do not matter when a word is looked up; `banned` holds lowercase words.

>>> censor_words("What a Darn mess", ["darn", "heck"])
'What a **** mess'
>>> censor_words("heck no Heck", ["heck"])
'**** no ****'
>>> censor_words("all fine", [])
'all fine'
"""


def censor_words(sentence, banned):
    bad = set(banned)
    return " ".join("*" * len(w) if w.lower() in bad else w for w in sentence.split(" "))
