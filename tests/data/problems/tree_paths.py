"""A tree is given as lists: value, left tree, right tree, where an empty list is no tree. Give the sums of all ways from the root to a leaf, from left to right.

>>> tree_paths([1, [2, [], []], [3, [], []]])
[3, 4]
>>> tree_paths([5, [], [4, [1, [], []], []]])
[10]
"""


def tree_paths(tree):
    sums = []

    def walk(node, total):
        if not node:
            return
        value, left, right = node
        total += value
        if not left and not right:
            sums.append(total)
        walk(left, total)
        walk(right, total)

    walk(tree, 0)
    return sums
