"""Tell whether every bracket is closed by its partner in the right order.

>>> valid_brackets("{[()]}")
True
>>> valid_brackets("(]")
False
>>> valid_brackets("((")
False
"""


def valid_brackets(text):
    partners = {")": "(", "]": "[", "}": "{"}
    open_ones = []
    for sign in text:
        if sign in partners:
            if not open_ones or open_ones.pop() != partners[sign]:
                return False
        else:
            open_ones.append(sign)
    return not open_ones
