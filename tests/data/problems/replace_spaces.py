"""Put a dash in place of every blank of a label.

>>> replace_spaces("a b c")
'a-b-c'
>>> replace_spaces("one two")
'one-two'
>>> replace_spaces("x")
'x'
"""


def replace_spaces(label):
    return label.replace(" ", "-")
