"""Which words can be typed by keys? Key 2 stands for abc, 3 for def, in alphabetical order.

>>> phone_words("23")
['ad', 'ae', 'af', 'bd', 'be', 'bf', 'cd', 'ce', 'cf']
>>> phone_words("3")
['d', 'e', 'f']
"""


def phone_words(keys):
    letters = {"2": "abc", "3": "def"}
    words = [""]
    for key in keys:
        words = [word + letter for word in words for letter in letters[key]]
    return words
