"""The results of a school sports day are lines of the form
"event: first, second, third" with the names of classes. Return the medal table as
a list of strings "class gold-silver-bronze", the class with the most gold first,
then most silver, then most bronze, then in alphabetical order.

>>> medal_table(["Sack race: 5B, 4A, 5A", "Relay: 4A, 5B, 5A", "Long jump: 5B, 5A, 4A"])
['5B 2-1-0', '4A 1-1-1', '5A 0-1-2']
>>> medal_table(["Egg and spoon: X, X, Y"])
['X 1-1-0', 'Y 0-0-1']
"""
from collections import defaultdict


def medal_table(lines):
    medals = defaultdict(lambda: [0, 0, 0])
    for line in lines:
        _, places = line.split(":")
        for i, name in enumerate(places.split(",")):
            medals[name.strip()][i] += 1
    table = sorted(medals.items(), key=lambda kv: ([-m for m in kv[1]], kv[0]))
    return ["{} {}-{}-{}".format(name, *m) for name, m in table]
