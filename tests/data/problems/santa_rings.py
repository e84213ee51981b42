"""At a party everyone gives a present to one person, and everyone gets exactly one, so the guests fall into rings: if you follow the presents from any guest, you come back to that guest. The dictionary says to whom each guest gives. Return the rings, each as a list that starts with its alphabetically first guest and follows the presents, sorted by size with the biggest ring first; rings of equal size are in alphabetical order. (Someone may even give a present to themselves.)

>>> santa_rings({"Lea": "Max", "Max": "Lea", "Pia": "Pia"})
[['Lea', 'Max'], ['Pia']]
>>> santa_rings({"d": "b", "b": "a", "a": "d", "c": "c"})
[['a', 'd', 'b'], ['c']]
>>> santa_rings({"x": "y", "y": "x", "u": "v", "v": "u"})
[['u', 'v'], ['x', 'y']]
"""


def santa_rings(gives):
    rings = []
    seen = set()
    for guest in sorted(gives):
        if guest in seen:
            continue
        ring = []
        while guest not in seen:
            seen.add(guest)
            ring.append(guest)
            guest = gives[guest]
        rings.append(ring)
    rings.sort(key=len, reverse=True)
    return rings
