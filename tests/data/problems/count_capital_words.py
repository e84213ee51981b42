"""How many words of the text begin with a capital letter? Words are separated by whitespace.

>>> count_capital_words("Anna met Bob at the River")
3
>>> count_capital_words("nothing here")
0
>>> count_capital_words("")
0
"""


def count_capital_words(text):
    return sum(word[0].isupper() for word in text.split())
