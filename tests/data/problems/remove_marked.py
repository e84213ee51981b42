"""Remove the first and last place where a letter occurs in a word.

>>> remove_marked("hello", "l")
'heo'
>>> remove_marked("abcda", "a")
'bcd'
>>> remove_marked("php", "p")
'h'
"""


def remove_marked(word, letter):
    for i in range(len(word)):
        if word[i] == letter:
            word = word[:i] + word[i + 1:]
            break
    for i in range(len(word) - 1, -1, -1):
        if word[i] == letter:
            word = word[:i] + word[i + 1:]
            break
    return word
