"""For each round, tell the best score so far.

>>> running_best([3, 1, 4, 1, 5])
[3, 3, 4, 4, 5]
>>> running_best([2])
[2]
"""


def running_best(scores):
    best = float("-inf")

    def watch():
        nonlocal best
        for score in scores:
            best = max(best, score)
            yield best

    return list(watch())
