"""A tray of weights is cut in the middle; with an odd number the middle weight is left out.
Say "left", "right" or "even" for the half that weighs more.

>>> heavier_half([5, 1, 9, 2, 2])
'left'
>>> heavier_half([1, 2])
'right'
>>> heavier_half([3, 4, 4, 3])
'even'
"""


def heavier_half(weights):
    k = len(weights) // 2
    left = sum(weights[:k])
    right = sum(weights[len(weights) - k:])
    if left == right:
        return "even"
    return "left" if left > right else "right"
