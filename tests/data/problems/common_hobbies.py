"""Given a dictionary from names to lists of hobbies, return the sorted pairs of names (each pair in
alphabetical order) that share at least `least` hobbies.

>>> common_hobbies({"Bo": ["chess", "tea"], "Al": ["tea", "chess"], "Cy": ["tea"]}, 2)
[('Al', 'Bo')]
>>> common_hobbies({"Bo": ["chess"], "Al": ["tea"]}, 1)
[]
"""
from itertools import combinations


def common_hobbies(hobbies, least):
    return [
        (one, other)
        for one, other in combinations(sorted(hobbies), 2)
        if len(set(hobbies[one]) & set(hobbies[other])) >= least
    ]
