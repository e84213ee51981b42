"""List all choices of fruit, also none and all, in the order in which they are found by leaving out later ones first.

>>> subsets_of_fruit([1, 2])
[[], [1], [1, 2], [2]]
>>> subsets_of_fruit([4])
[[], [4]]
"""


def subsets_of_fruit(fruits):
    found = []

    def choose(start, chosen):
        found.append(chosen[:])
        for i in range(start, len(fruits)):
            chosen.append(fruits[i])
            choose(i + 1, chosen)
            chosen.pop()

    choose(0, [])
    return found
