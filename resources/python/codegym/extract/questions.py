"""Numbers that no single call tells: the oracle finds them by asking whether they are at least this or that.

A hidden number, or the size of a hidden container, is told by no tool; what is
asked next depends on what was answered before.
"""

import ast
import copy

from codegym.extract.hidden import Hidden, Path, load

_LARGEST = '''def largest_where(holds):
    low, high = -1, 1
    while holds(high):
        low, high = high, 2 * high
    while low < 0 and not holds(low):
        low, high = 2 * low, low
    while high - low > 1:
        middle = (low + high) // 2
        if holds(middle):
            low = middle
        else:
            high = middle
    return low
'''
_NUMBER = '''def number_behind(is_odd, is_at_least):
    rest = int(is_odd())
    return 2 * largest_where(lambda half: is_at_least(2 * half + rest)) + rest
'''
_DECIMAL = '''def decimal_behind(places, is_at_least):
    return largest_where(lambda value: is_at_least(value / 10 ** places)) / 10 ** places
'''
_HELPERS = {"largest_where": _LARGEST, "number_behind": _NUMBER, "decimal_behind": _DECIMAL}


def asked_number(path: Path) -> ast.expr | None:
    """A hidden whole or decimal number as the oracle finds it; None for what no such question finds."""
    number = Hidden("read", path, [])
    if path.shape.kind == "int":
        odd = ast.Compare(left=ast.BinOp(left=number, op=ast.Mod(), right=ast.Constant(value=2)), ops=[ast.Eq()],
                          comparators=[ast.Constant(value=1)])
        odd.is_question = True
        return _call("number_behind", _function([], odd), _is_at_least(number))
    if path.shape.kind == "float":
        return _call("decimal_behind", Hidden("decimals", path, []), _is_at_least(number))
    return None


def asked_size(path: Path) -> ast.expr:
    """The size of a container as the oracle finds it."""
    return _call("largest_where", _is_at_least(Hidden("count", path, [])))


def helpers_used(text: str) -> list[str]:
    """The functions that solve() needs for such questions, each before the one that uses it."""
    used = {name for name in _HELPERS if f"{name}(" in text}
    return [source for name, source in _HELPERS.items() if name in used or (name == "largest_where" and used)]


def _is_at_least(number: ast.expr) -> ast.Lambda:
    test = ast.Compare(left=copy.deepcopy(number), ops=[ast.GtE()], comparators=[load("value")])
    test.is_question = True
    return _function(["value"], test)


def _function(parameters: list[str], body: ast.expr) -> ast.Lambda:
    arguments = ast.arguments(posonlyargs=[], args=[ast.arg(arg=name) for name in parameters], kwonlyargs=[],
                              kw_defaults=[], defaults=[])
    return ast.Lambda(args=arguments, body=body)


def _call(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(func=load(name), args=list(arguments), keywords=[])
