"""Does the given short form come out when the first letters of the words of a phrase are read in order? Upper and lower case do not matter, and the small words "of", "the" and "and" are skipped.

>>> spells_acronym("Bureau of the Interior", "BI")
True
>>> spells_acronym("random access memory", "ROM")
False
>>> spells_acronym("Salt and Pepper Lovers", "spl")
True
"""
SKIP = {"of", "the", "and"}


def spells_acronym(phrase: str, acronym: str) -> bool:
    firsts = [w[0] for w in phrase.lower().split() if w not in SKIP]
    return "".join(firsts) == acronym.lower()
