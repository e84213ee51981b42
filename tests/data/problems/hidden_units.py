"""Find all lengths in a sentence: a whole number, at most one space and one of the units mm, cm, m
or km, after which no letter or digit follows. The number itself must not touch a letter, a digit or a
point on its left. Return the lengths in millimetres in the order of the text.

>>> hidden_units("Saw 3 cm off the 2m beam, not 5 min.")
[30, 2000]
>>> hidden_units("A4mm paper, 12 km away, 1.5 m high")
[12000000]
>>> hidden_units("nothing")
[]
"""
import re

MM = {"mm": 1, "cm": 10, "m": 1000, "km": 1000000}

def hidden_units(text):
    found = re.findall(r"(?<![A-Za-z0-9.])(\d+) ?(mm|cm|km|m)(?![A-Za-z0-9])", text)
    return [int(n) * MM[u] for n, u in found]
