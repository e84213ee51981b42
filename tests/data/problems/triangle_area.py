"""Give the area of a triangle from its three sides, rounded to two digits, or -1 where no triangle has such sides.

>>> triangle_area(3, 4, 5)
6.0
>>> triangle_area(1, 2, 10)
-1
"""


def triangle_area(a, b, c):
    if a + b <= c or b + c <= a or a + c <= b:
        return -1
    half = (a + b + c) / 2
    return round((half * (half - a) * (half - b) * (half - c)) ** 0.5, 2)
