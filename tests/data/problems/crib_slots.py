"""An old cipher machine never turns a letter into itself. A code breaker has a secret text and a word
(the crib) that must be hidden somewhere in it. Return the list of all 0-based positions at which
the crib could start: it must fit completely, and no letter of it may stand at the same place as the
same letter of the secret text. All letters are upper case.

>>> crib_slots("TRAINS", "RAT")
[0, 2, 3]
>>> crib_slots("AAAA", "AB")
[]
>>> crib_slots("XY", "LONG")
[]
"""

def crib_slots(secret, crib):
    n = len(crib)
    return [i for i in range(len(secret) - n + 1)
            if not any(a == b for a, b in zip(secret[i:i + n], crib))]
