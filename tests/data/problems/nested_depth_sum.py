"""Numbers lie in nested boxes. Add them all up, however deep they lie.

>>> nested_depth_sum([1, [2, [3, 4]], 5])
15
>>> nested_depth_sum([[7]])
7
"""


def nested_depth_sum(boxes):
    total = 0
    for item in boxes:
        if isinstance(item, list):
            total += nested_depth_sum(item)
        else:
            total += item
    return total
