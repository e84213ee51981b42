"""Given a dictionary from the name of a material to a pair (mass, volume), both positive, return
the names ordered from the densest to the lightest material. Equal densities (compared exactly,
not as rounded floats) go in alphabetical order.

>>> density_order({"cork": (6, 25), "lead": (34, 3), "oak": (3, 4), "elm": (9, 12)})
['lead', 'elm', 'oak', 'cork']
>>> density_order({})
[]
"""
from fractions import Fraction

def density_order(materials):
    return sorted(materials, key=lambda name: (-Fraction(*materials[name]), name))
