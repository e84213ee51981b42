"""Before a notice goes on the board, the words on a list are hidden: each is replaced by its first letter, as written in the notice, followed by one star for each further letter. Only whole words are hidden, not parts of longer words, and upper and lower case make no difference. Words consist of letters only; all else in the notice stays as it is.

>>> censor_notice("Lost: grumpy cat. GRUMPY but sweet!", ["grumpy", "sweet"])
'Lost: g***** cat. G***** but s****!'
>>> censor_notice("A category of cat", ["cat"])
'A category of c**'
>>> censor_notice("Nothing here", [])
'Nothing here'
"""
import re


def censor_notice(notice, hidden):
    hidden = {word.lower() for word in hidden}

    def cover(found):
        word = found.group()
        if word.lower() in hidden:
            return word[0] + "*" * (len(word) - 1)
        return word

    return re.sub(r"[A-Za-z]+", cover, notice)
