"""A walker's compass shows a bearing in whole degrees, clockwise from north; it may be
negative or above 360. Return the nearest of the eight names N, NE, E, SE, S, SW, W and NW.
No whole number of degrees lies exactly half way between two of them, so there are no ties.

>>> compass_point(100)
'E'
>>> compass_point(-40)
'NW'
>>> compass_point(359)
'N'
"""

def compass_point(deg):
    return ["N", "NE", "E", "SE", "S", "SW", "W", "NW"][round(deg % 360 / 45) % 8]
