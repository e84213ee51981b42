"""Each member of the club is a tuple (name, year of birth). Who is the oldest?
Among people born in the same year the one listed first wins. An empty club gives None.

>>> oldest_member([("Ida", 1990), ("Olaf", 1951), ("Per", 1951)])
'Olaf'
>>> oldest_member([("Ida", 1990)])
'Ida'
>>> oldest_member([])
"""


def oldest_member(members):
    if not members:
        return None
    name, year = min(members, key=lambda m: m[1])
    return name
