"""A tree is given by each node's parent, -1 for the root. How many levels does it have?

>>> tree_height([-1, 0, 0, 1])
3
>>> tree_height([-1])
1
"""


def tree_height(parents):
    best = 0
    for node in range(len(parents)):
        level = 0
        while node != -1:
            level += 1
            node = parents[node]
        best = max(best, level)
    return best
