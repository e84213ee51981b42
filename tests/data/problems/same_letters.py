"""Do two words use exactly the same letters, however often?

>>> same_letters("listen", "silent")
True
>>> same_letters("aab", "ba")
True
>>> same_letters("tree", "rest")
False
"""


def same_letters(first, second):
    return set(first) == set(second)
