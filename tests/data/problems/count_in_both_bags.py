"""Return how many different kinds of fruit are in the first bag and in the second, but not in the
third.

>>> count_in_both_bags(["fig", "kiwi", "fig"], ["kiwi", "fig"], ["kiwi"])
1
>>> count_in_both_bags([], ["fig"], [])
0
"""


def count_in_both_bags(first, second, third):
    return len(set(first) & set(second) - set(third))
