"""Links join when one ends with the letter the next begins with. How long is the longest run of joined neighbours?

>>> longest_chain(["ab", "bc", "cd", "xy", "yz"])
3
>>> longest_chain(["q"])
1
"""


def longest_chain(links):
    best = run = 1
    for previous, link in zip(links, links[1:]):
        if previous[-1] == link[0]:
            run += 1
        else:
            run = 1
        best = max(best, run)
    return best
