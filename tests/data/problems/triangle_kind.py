"""Name a triangle by its sides: equilateral, isosceles or scalene.

>>> triangle_kind(6, 8, 12)
'scalene'
>>> triangle_kind(6, 6, 12)
'isosceles'
>>> triangle_kind(6, 6, 6)
'equilateral'
"""


def triangle_kind(x, y, z):
    if x == y == z:
        return "equilateral"
    elif x == y or y == z or z == x:
        return "isosceles"
    else:
        return "scalene"
