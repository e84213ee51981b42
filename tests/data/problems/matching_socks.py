"""Socks of several colours lie in a drawer. How many pairs can be made, and which colours are left over, in alphabetical order?

>>> matching_socks(["red", "blue", "red", "red"])
(1, ['blue', 'red'])
>>> matching_socks(["grey", "grey"])
(1, [])
"""


def matching_socks(socks):
    pairs, single = 0, set()
    for sock in socks:
        if sock in single:
            single.remove(sock)
            pairs += 1
        else:
            single.add(sock)
    return pairs, sorted(single)
