"""A word is hidden in a line of text if its letters turn up in the line in the right order, no matter how many other characters stand between them. Tell whether the word is hidden in the line. Upper and lower case count as the same.

>>> hidden_in_order("tea", "The cellar")
True
>>> hidden_in_order("cake", "keen cat")
False
>>> hidden_in_order("Oat", "two goats")
True
"""


def hidden_in_order(word, line):
    rest = iter(line.lower())
    return all(letter in rest for letter in word.lower())
