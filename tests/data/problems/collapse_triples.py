"""In a puzzle game, tiles with letters fall one by one onto a pile. As soon as the three topmost tiles carry the same letter, these three vanish. Show what is left of the pile at the end, from bottom to top.

For example "abbbaac" ends as "c": the three b vanish, after which the a's meet and vanish too, and then c falls.

>>> collapse_triples("abbbaac")
'c'
>>> collapse_triples("xxxx")
'x'
>>> collapse_triples("abcabc")
'abcabc'
>>> collapse_triples("zzz")
''
"""


def collapse_triples(tiles):
    pile = []  # [letter, how many in a row]
    for t in tiles:
        if pile and pile[-1][0] == t:
            pile[-1][1] += 1
            if pile[-1][1] == 3:
                pile.pop()
        else:
            pile.append([t, 1])
    return "".join(letter * n for letter, n in pile)
