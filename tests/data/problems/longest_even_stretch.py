"""A drum pattern is written with the letters L (left hand) and R (right hand); a dot stands for a rest. Find the length of the longest unbroken part of the pattern in which both hands play equally often. Rests belong to the part and add to its length.

In "LLR.RL" the whole pattern has three L and two R; leaving off the first letter (or the last) gives a part of length 5 that is even, so the answer is 5.

>>> longest_even_stretch("LLR.RL")
5
>>> longest_even_stretch("LLL")
0
>>> longest_even_stretch("..L")
2
>>> longest_even_stretch("")
0
"""


def longest_even_stretch(pattern: str) -> int:
    first_seen = {0: -1}
    balance = 0
    best = 0
    for i, beat in enumerate(pattern):
        if beat == "L":
            balance += 1
        elif beat == "R":
            balance -= 1
        if balance in first_seen:
            length = i - first_seen[balance]
            if length > best:
                best = length
        else:
            first_seen[balance] = i
    return best
