"""Put operators between operands and calculate, with the usual precedence.

>>> do_algebra(["*", "+", "-"], [2, 3, 4, 5])
5
>>> do_algebra(["+"], [1, 2])
3
"""


def do_algebra(operator, operand):
    expression = str(operand[0])
    for oprt, oprn in zip(operator, operand[1:]):
        expression += oprt + str(oprn)
    return eval(expression)
