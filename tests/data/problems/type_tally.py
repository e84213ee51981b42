"""A mixed list was read from a data file. Return a dictionary from type name ('int', 'str',
'bool', 'NoneType', ...) to the number of members of exactly that type, the keys in
alphabetical order by plain string comparison. True and False count as 'bool', never as 'int'.

>>> type_tally([1, True, "x", 2.5, None, 7])
{'NoneType': 1, 'bool': 1, 'float': 1, 'int': 2, 'str': 1}
>>> type_tally([[], (), [3]])
{'list': 2, 'tuple': 1}
>>> type_tally([])
{}
"""
from collections import Counter

def type_tally(items):
    return dict(sorted(Counter(type(x).__name__ for x in items).items()))
