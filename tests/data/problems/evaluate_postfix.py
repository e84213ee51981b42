"""Work out a sum written with the signs behind their numbers, such as "3 4 + 2 *". Division cuts towards zero.

>>> evaluate_postfix("3 4 + 2 *")
14
>>> evaluate_postfix("5 1 2 + 4 * + 3 -")
14
>>> evaluate_postfix("7 -2 /")
-3
"""


def evaluate_postfix(text):
    operations = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b,
                  "/": lambda a, b: int(a / b)}
    stack = []
    for token in text.split():
        if token in operations:
            right = stack.pop()
            left = stack.pop()
            stack.append(operations[token](left, right))
        else:
            stack.append(int(token))
    return stack[0]
