"""Format one line of a till receipt. It starts with the number of articles, "x",
a blank and the name of the article, and ends with the total in pounds with two
decimals; in between are as many dots as make the line exactly `width` characters
long. If that leaves no room for a single dot, cut the left part short so that
exactly one dot remains.

>>> receipt_line("Jam", 2, 185, 18)
'2x Jam........3.70'
>>> receipt_line("Gooseberry jelly", 10, 240, 16)
'10x Gooseb.24.00'
"""


def receipt_line(name, count, pence, width):
    right = f"{count * pence / 100:.2f}"
    left = f"{count}x {name}"
    left = left[:width - len(right) - 1]
    return left.ljust(width - len(right), ".") + right
