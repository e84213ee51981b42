"""A belt of boxes moves k places to the right, and what falls off enters on the left.

>>> rotate_belt([1, 2, 3, 4, 5], 2)
[4, 5, 1, 2, 3]
>>> rotate_belt([1, 2], 3)
[2, 1]
"""


def rotate_belt(boxes, k):
    k %= len(boxes)
    return boxes[-k:] + boxes[:-k] if k else boxes
