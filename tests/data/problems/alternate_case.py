"""Write the letters of a text in turn as small and capital letters; other signs stay and do not count.

>>> alternate_case("hello, you")
'hElLo, YoU'
>>> alternate_case("AB")
'aB'
"""


def alternate_case(text):
    result, upper = [], False
    for sign in text:
        if sign.isalpha():
            result.append(sign.upper() if upper else sign.lower())
            upper = not upper
        else:
            result.append(sign)
    return "".join(result)
