"""A scale sends its reading as a text. Return the reading as a float; a text that is no number counts
as the value `spare`.

>>> safe_number("2.5", 0.0)
2.5
>>> safe_number("err", -1.0)
-1.0
"""


def safe_number(text, spare):
    try:
        return float(text)
    except ValueError:
        return spare
