"""Sort file names the way people expect: runs of digits are compared as numbers, everything else as
text, ignoring case. So "img2" comes before "img10". Every name begins with a letter.
Names that are equal under this rule keep their order.

>>> natural_order(["img10", "img2", "Img1"])
['Img1', 'img2', 'img10']
>>> natural_order(["b1", "a12c3", "a12c", "a2z"])
['a2z', 'a12c', 'a12c3', 'b1']
>>> natural_order([])
[]
"""
import re
from typing import List


def natural_order(names: List[str]) -> List[str]:
    def key(name):
        pieces = re.split(r"(\d+)", name.lower())
        return [int(p) if p.isdigit() else p for p in pieces]

    return sorted(names, key=key)
