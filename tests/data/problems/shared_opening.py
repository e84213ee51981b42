"""Two shops each give their opening hours as a pair (opens, closes), in whole hours from 0 to 24 with opens < closes. A delivery can be made to both only while both are open. Return the common time as a string such as "9-12", or "never" if there is none.

>>> shared_opening((8, 12), (9, 18))
'9-12'
>>> shared_opening((7, 20), (10, 14))
'10-14'
>>> shared_opening((8, 12), (12, 16))
'never'
"""


def shared_opening(first, second):
    opens = max(first[0], second[0])
    closes = min(first[1], second[1])
    return f"{opens}-{closes}" if opens < closes else "never"
