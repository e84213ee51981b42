"""Round every weight up to a full multiple of `step` and return the weight classes that occur,
highest first.

>>> ferry_weight_classes([12, 18, 20, 31], 10)
[40, 20]
>>> ferry_weight_classes([], 5)
[]
"""


def ferry_weight_classes(weights, step):
    return sorted({(w + step - 1) // step * step for w in weights}, reverse=True)
