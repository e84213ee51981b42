"""Fuel consumption in litres per 100 kilometres, rounded to two places.
If the car has not been driven (0 km) there is no answer: return None.

>>> fuel_per_hundred(42.5, 610)
6.97
>>> fuel_per_hundred(30, 500)
6.0
>>> fuel_per_hundred(12, 0) is None
True
"""


def fuel_per_hundred(litres, km):
    if km == 0:
        return None
    return round(litres / km * 100, 2)
