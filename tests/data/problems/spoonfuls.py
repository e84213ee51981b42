"""A measure in a kitchen is written as pairs of a whole number and a unit, such
as "2 cups 1 tbsp". The units are tsp, tbsp (3 tsp) and cup (16 tbsp), each with
or without an "s" at the end and in capital or small letters. Return the amount in
tsp. If the text is not of that form, return -1.

>>> spoonfuls("2 cups 1 tbsp")
99
>>> spoonfuls("1 TSP 1 Tbsps")
4
>>> spoonfuls("a pinch")
-1
"""


def spoonfuls(text):
    tsp = {'tsp': 1, 'tbsp': 3, 'cup': 48}
    words = text.lower().split()
    if len(words) % 2:
        return -1
    total = 0
    for i in range(0, len(words), 2):
        number, unit = words[i], words[i + 1]
        if unit.endswith('s'):
            unit = unit[:-1]
        if not number.isdecimal() or unit not in tsp:
            return -1
        total += int(number) * tsp[unit]
    return total
