"""Sort file names into groups by their extension, which is whatever stands after the last dot, in lowercase. Files without a dot, and files whose only dot is the very first character, belong to the group "none". Return a dictionary from extension to the list of the names, with the extensions in alphabetical order and each list in alphabetical order too.

>>> group_by_extension(["b.TXT", "a.txt", "pic.png", "Makefile"])
{'none': ['Makefile'], 'png': ['pic.png'], 'txt': ['a.txt', 'b.TXT']}
>>> group_by_extension([".env", "data.tar.gz"])
{'gz': ['data.tar.gz'], 'none': ['.env']}
>>> group_by_extension([])
{}
"""
from collections import defaultdict


def extension_of(name):
    cut = name.rfind(".")
    if cut <= 0:
        return "none"
    return name[cut + 1:].lower()


def group_by_extension(names):
    groups = defaultdict(list)
    for name in names:
        groups[extension_of(name)].append(name)
    result = {}
    for ext in sorted(groups):
        result[ext] = sorted(groups[ext])
    return result
