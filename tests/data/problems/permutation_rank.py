"""All arrangements of the letters of a word, which are all different, are listed alphabetically. At what place, counted from 1, does the word itself stand?

>>> permutation_rank("acb")
2
>>> permutation_rank("cba")
6
"""
from math import factorial


def permutation_rank(word):
    rank = 1
    for i, letter in enumerate(word):
        smaller = sum(other < letter for other in word[i + 1:])
        rank += smaller * factorial(len(word) - i - 1)
    return rank
