"""Old cookery books give oven heat as a gas mark. Mark 1 stands for 140 degrees
Celsius, and each further mark up to 9 adds 13 degrees, so mark 9 is 244. Return
the mark whose temperature is nearest to the one given; on a tie take the lower
mark. Temperatures more than 20 degrees outside the range 140 to 244 have no
mark: return None.

>>> gas_mark(180)
4
>>> gas_mark(125)
1
>>> gas_mark(300) is None
True
"""


def gas_mark(celsius):
    if celsius < 120 or celsius > 264:
        return None
    return min(range(1, 10), key=lambda m: abs(140 + 13 * (m - 1) - celsius))
