"""Children play a word chain: every word must begin with the letter the word before it ended with.
Check whether a list of (non-empty, lowercase) words is a correct chain. Saying a word twice is a mistake too.

>>> words_link_up(["sun", "nest", "tiger"])
True
>>> words_link_up(["sun", "moon"])
False
>>> words_link_up(["dad", "dog", "gold", "dad"])
False
>>> words_link_up([])
True
"""


def words_link_up(words):
    if len(set(words)) < len(words):
        return False
    return all(a[-1] == b[0] for a, b in zip(words, words[1:]))
