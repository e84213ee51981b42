"""For each first letter, find the longest name that begins with it; the earlier one wins a tie. Case
does not matter for the first letter, and the keys are capitals in the order of the alphabet.

>>> longest_name_by_letter(["Bea", "anton", "Al", "bob"])
{'A': 'anton', 'B': 'Bea'}
>>> longest_name_by_letter([])
{}
"""


def longest_name_by_letter(names):
    best = {}
    for name in names:
        letter = name[0].upper()
        if letter not in best or len(name) > len(best[letter]):
            best[letter] = name
    return dict(sorted(best.items()))
