"""Unpack nested boxes into one row.

>>> flatten_boxes([0, 10, [20, 30], 40, [60, [70, 80]]])
[0, 10, 20, 30, 40, 60, 70, 80]
>>> flatten_boxes([[10], [40, [50]]])
[10, 40, 50]
>>> flatten_boxes([1, 2])
[1, 2]
"""


def flatten_boxes(boxes):
    result = []
    if boxes:
        for item in boxes:
            if type(item) == list:
                result += flatten_boxes(item)
            else:
                result.append(item)
    return result
