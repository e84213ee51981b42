"""A museum lists its exhibits as (name, year made), where the year is None if nobody knows it. Return the name of the oldest exhibit whose year is known. If several share that year, take the alphabetically first. Return None if no year is known.

>>> oldest_exhibit([("vase", 1720), ("coin", 1450), ("mask", None)])
'coin'
>>> oldest_exhibit([("urn", 900), ("axe", 900)])
'axe'
>>> oldest_exhibit([("rug", None)]) is None
True
"""


def oldest_exhibit(exhibits):
    dated = [(year, name) for name, year in exhibits if year is not None]
    if not dated:
        return None
    return min(dated)[1]
