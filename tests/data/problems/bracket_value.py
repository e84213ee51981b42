"""A pair of brackets is worth 1, brackets side by side are added, brackets around others double their worth. What is a row of brackets worth?

>>> bracket_value("()")
1
>>> bracket_value("(())()")
3
>>> bracket_value("(()(()))")
6
"""


def bracket_value(row):
    stack = [0]
    for sign in row:
        if sign == "(":
            stack.append(0)
        else:
            inner = stack.pop()
            stack[-1] += max(2 * inner, 1)
    return stack[0]
