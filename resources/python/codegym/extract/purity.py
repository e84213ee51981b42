"""What may be inside a tool: expressions that only look and calculate."""

import ast

from codegym.extract.fast import children, walk
from codegym.extract.hidden import Hidden
from codegym.extract.scope import target_names

_PLAIN = (ast.Constant, ast.BinOp, ast.UnaryOp, ast.Compare, ast.BoolOp, ast.IfExp, ast.operator, ast.cmpop,
          ast.unaryop, ast.boolop, ast.expr_context, Hidden, ast.Tuple, ast.List, ast.Set, ast.ListComp, ast.SetComp,
          ast.GeneratorExp, ast.comprehension, ast.Subscript, ast.Slice, ast.keyword, ast.Name)
BUILTINS = frozenset({"abs", "min", "max", "sum", "len", "ord", "chr", "int", "str", "float", "bool", "round", "divmod",
                      "pow", "any", "all", "sorted", "list", "tuple", "set", "range", "zip", "bin", "hex", "reversed"})
# Calls whose result is one number, text or truth value.
SCALAR_CALLS = frozenset({"abs", "min", "max", "sum", "len", "ord", "chr", "int", "str", "float", "bool", "round", "pow",
                          "any", "all", "bin", "hex"})
METHODS = frozenset({"isdigit", "isalpha", "isalnum", "isupper", "islower", "isspace", "lower", "upper", "startswith",
                     "endswith", "count", "strip", "bit_length", "isnumeric", "isdecimal", "swapcase", "find",
                     "index", "title", "capitalize", "replace"})
_MODULES = frozenset({"math"})


def is_pure(node: ast.expr, helpers: set[str]) -> bool:
    """Whether the expression can be moved into a tool: no effects, no functions it cannot see."""
    bound = {name for inner in walk(node) if isinstance(inner, ast.comprehension)
             for name in target_names(inner.target)}
    return all(_is_plain(inner, helpers, bound) for inner in _visible(node))


def _visible(node: ast.AST):
    """Nodes that would be in the tool's body: what the agent works out itself is left out."""
    from codegym.extract.hidden import contains_hidden
    yield node
    for child in children(node):
        if isinstance(child, ast.expr) and not contains_hidden(child) and not isinstance(node, (ast.Call,)) \
                and not isinstance(child, (ast.Call, ast.ListComp, ast.GeneratorExp, ast.SetComp)):
            if any(isinstance(i, (ast.NamedExpr, ast.Yield, ast.Await, ast.Lambda)) for i in walk(child)):
                yield child
            continue
        yield from _visible(child)


def _is_plain(node: ast.AST, helpers: set[str], bound: set[str]) -> bool:
    if isinstance(node, ast.Call):
        return _is_plain_call(node, helpers)
    if isinstance(node, ast.Compare):
        return not any(isinstance(op, (ast.In, ast.NotIn, ast.Is, ast.IsNot)) and not _is_given(other)
                       for op, other in zip(node.ops, node.comparators))
    if isinstance(node, ast.Attribute):
        return node.attr in METHODS or (isinstance(node.value, ast.Name) and node.value.id in _MODULES)
    return isinstance(node, _PLAIN)


def _is_given(node: ast.expr) -> bool:
    """A container that the tool has itself: written out, or hidden."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        return all(isinstance(element, ast.Constant) for element in node.elts)
    return any(isinstance(inner, Hidden) for inner in walk(node))


def _is_plain_call(node: ast.Call, helpers: set[str]) -> bool:
    function = node.func
    if any(isinstance(argument, ast.Starred) for argument in node.args):
        return False
    if isinstance(function, ast.Name):
        if any(keyword.arg not in ("default", "reverse") for keyword in node.keywords) and function.id not in helpers:
            return False
        return function.id in BUILTINS or function.id in helpers
    return isinstance(function, ast.Attribute) and not node.keywords
