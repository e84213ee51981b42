"""A knitting pattern is a string of stitches that is repeated until the row is full. Between an edge stitch "|" at either end there is room for exactly width stitches; the pattern is cut off wherever the row ends. The pattern has at least one stitch and width is not negative. Return the row.

>>> knitting_row("kkp", 7)
'|kkpkkpk|'
>>> knitting_row("xo", 1)
'|x|'
>>> knitting_row("p", 0)
'||'
"""
from itertools import cycle, islice


def knitting_row(pattern, width):
    return "|" + "".join(islice(cycle(pattern), width)) + "|"
