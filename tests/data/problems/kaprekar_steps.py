"""Sort the digits of a four-digit number downwards and upwards and subtract; how often until 6174 stands there? Numbers of four equal digits give -1.

>>> kaprekar_steps(3524)
3
>>> kaprekar_steps(6174)
0
>>> kaprekar_steps(1111)
-1
"""


def kaprekar_steps(number):
    steps = 0
    while number != 6174:
        digits = sorted(f"{number:04d}")
        if digits[0] == digits[3]:
            return -1
        number = int("".join(digits[::-1])) - int("".join(digits))
        steps += 1
    return steps
