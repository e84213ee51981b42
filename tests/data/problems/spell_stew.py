"""A witch writes recipes such as "2(frog 3toad) newt": a number before a thing or before a bracket
says how many times it is taken, and without a number it is taken once. Names are of small letters
and things are separated by blanks. Return how much of each thing is needed, as a dictionary sorted
by name.

>>> spell_stew("2(frog 3toad) newt")
{'frog': 2, 'newt': 1, 'toad': 6}
>>> spell_stew("2(2(ash) ash)")
{'ash': 6}
>>> spell_stew("")
{}
"""
import re


def spell_stew(recipe):
    tokens = re.findall(r"\d+|[a-z]+|[()]", recipe)
    needed = {}
    factors = [1]
    times = 1
    for token in tokens:
        if token.isdigit():
            times = int(token)
        elif token == "(":
            factors.append(factors[-1] * times)
            times = 1
        elif token == ")":
            factors.pop()
        else:
            needed[token] = needed.get(token, 0) + factors[-1] * times
            times = 1
    return dict(sorted(needed.items()))
