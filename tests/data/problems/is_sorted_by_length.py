"""Are the words ordered by length, the shortest first?

>>> is_sorted_by_length(["a", "to", "of", "sea"])
True
>>> is_sorted_by_length(["oak", "elm", "ash", "is"])
False
"""


def is_sorted_by_length(words):
    return all(len(a) <= len(b) for a, b in zip(words, words[1:]))
