"""List the planets whose orbits lie between two given ones, as seen from the sun; () where a name is unknown.

>>> planets_between("Jupiter", "Neptune")
('Saturn', 'Uranus')
>>> planets_between("Earth", "Mercury")
('Venus',)
>>> planets_between("Moon", "Mars")
()
"""


def planets_between(planet1, planet2):
    names = ("Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune")
    if planet1 not in names or planet2 not in names or planet1 == planet2:
        return ()
    one = names.index(planet1)
    two = names.index(planet2)
    if one < two:
        return names[one + 1:two]
    else:
        return names[two + 1:one]
