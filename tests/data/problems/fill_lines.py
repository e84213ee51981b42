"""Break a text into lines of at most `width` characters. Put as many words as possible on each line,
with one blank between them. A word that is longer than the width is cut into pieces of `width`
characters: it starts on a new line, and the following words may share the line of its last piece.

>>> fill_lines("the cat sat on the mat", 7)
['the cat', 'sat on', 'the mat']
>>> fill_lines("a loooooong b", 4)
['a', 'looo', 'ooon', 'g b']
>>> fill_lines("", 5)
[]
"""


def fill_lines(text, width):
    lines = []
    current = ""
    for word in text.split():
        if current and len(current) + 1 + len(word) <= width:
            current += " " + word
            continue
        if current:
            lines.append(current)
        while len(word) > width:
            lines.append(word[:width])
            word = word[width:]
        current = word
    if current:
        lines.append(current)
    return lines
