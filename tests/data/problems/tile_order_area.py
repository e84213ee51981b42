"""An order for tiles is written like "3x4;2x1;5x5*2": sizes separated by semicolons, each one
width x height, with an optional star and number of pieces. Return the total area. If any part of the
order cannot be understood, return -1. An empty order has area 0.

>>> tile_order_area("3x4;2x1")
14
>>> tile_order_area("5x5*2;1x7")
57
>>> tile_order_area("3x;2x2")
-1
>>> tile_order_area("")
0
"""
import re

PART = re.compile(r"(\d+)x(\d+)(?:\*(\d+))?")


def tile_order_area(order):
    if order == "":
        return 0
    area = 0
    for part in order.split(";"):
        match = PART.fullmatch(part)
        if match is None:
            return -1
        width, height, pieces = match.groups()
        area += int(width) * int(height) * int(pieces or 1)
    return area
