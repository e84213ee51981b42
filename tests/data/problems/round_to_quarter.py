"""Round every price to the nearest quarter.

>>> round_to_quarter([1.1, 2.4, 0.13])
[1.0, 2.5, 0.25]
>>> round_to_quarter([3])
[3.0]
"""


def round_to_quarter(prices):
    return [round(price * 4) / 4 for price in prices]
