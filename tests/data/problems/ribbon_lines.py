"""A text is printed on a ribbon that is then wound around a stick, width characters to each winding. Return
the list of the pieces seen: the text cut into pieces of width characters, every second piece written
backwards. A last piece that is too short is filled up with underscores before any
turning round. The empty text gives an empty list.

>>> ribbon_lines("NORTHGATE", 4)
['NORT', 'TAGH', 'E___']
>>> ribbon_lines("mapped", 4)
['mapp', '__de']
>>> ribbon_lines("", 3)
[]
"""

def ribbon_lines(text, width):
    cut = [text[i:i + width].ljust(width, "_") for i in range(0, len(text), width)]
    return [p[::-1] if i % 2 else p for i, p in enumerate(cut)]
