"""Boxes have a width and a height. A box may stand only on a wider one. How tall is the tallest stack?

>>> tallest_stack([[4, 2], [3, 7], [3, 5], [1, 1]])
10
>>> tallest_stack([[2, 6]])
6
"""


def tallest_stack(boxes):
    ordered = sorted(boxes, key=lambda box: -box[0])
    best = []
    for i, (width, height) in enumerate(ordered):
        below = 0
        for j in range(i):
            if ordered[j][0] > width:
                below = max(below, best[j])
        best.append(below + height)
    return max(best)
