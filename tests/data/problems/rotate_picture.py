"""Turn a picture by a quarter, clockwise.

>>> rotate_picture(["ab", "cd"])
['ca', 'db']
>>> rotate_picture(["xyz"])
['x', 'y', 'z']
"""


def rotate_picture(picture):
    return ["".join(column) for column in zip(*picture[::-1])]
