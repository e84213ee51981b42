"""How many letters must be put in, taken out or exchanged to turn one word into another?

>>> edit_steps("boat", "goats")
2
>>> edit_steps("sun", "sun")
0
>>> edit_steps("", "ab")
2
"""


def edit_steps(source, target):
    previous = list(range(len(target) + 1))
    for i, a in enumerate(source, 1):
        current = [i]
        for j, b in enumerate(target, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a != b)))
        previous = current
    return previous[-1]
