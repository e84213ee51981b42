"""Split a text of several groups of parentheses into the groups; blanks do not count.

>>> paren_groups("( ) (( )) (( )( ))")
['()', '(())', '(()())']
>>> paren_groups("()")
['()']
"""


def paren_groups(text):
    result = []
    current = []
    depth = 0
    for c in text:
        if c == "(":
            depth += 1
            current.append(c)
        elif c == ")":
            depth -= 1
            current.append(c)
            if depth == 0:
                result.append("".join(current))
                current.clear()
    return result
