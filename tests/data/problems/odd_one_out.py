"""All words of a list have the same length but one. Which is it?

>>> odd_one_out(["red", "blue", "tan"])
'blue'
>>> odd_one_out(["a", "b", "cc", "d"])
'cc'
"""


def odd_one_out(words):
    lengths = [len(word) for word in words]
    for word in words:
        if lengths.count(len(word)) == 1:
            return word
    return None
