"""A paint shop names its colours by codes such as "#1f8a00" or, in short, "#f80", where each digit of the short form stands for that digit twice ("#ff8800"). Return the shares of red, green and blue as a tuple of three ints from 0 to 255. The code is always valid.

>>> colour_parts("#1f8a00")
(31, 138, 0)
>>> colour_parts("#f80")
(255, 136, 0)
>>> colour_parts("#FFFFFF")
(255, 255, 255)
"""


def colour_parts(code):
    digits = code[1:]
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    return tuple(int(digits[i:i + 2], 16) for i in (0, 2, 4))
