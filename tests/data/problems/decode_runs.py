"""Letters in front of which a number stands are repeated that often. Write the text out.

>>> decode_runs("3a2bc")
'aaabbc'
>>> decode_runs("xy12z")
'xyzzzzzzzzzzzz'
"""


def decode_runs(text):
    result, number = "", ""
    for sign in text:
        if sign.isdigit():
            number += sign
        else:
            result += sign * int(number or 1)
            number = ""
    return result
