"""Let Done compare the answer and the reference in one form for all values that count as equal."""

import ast

from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused

_NAME = "_canonical"
_LINES = """
def _canonical(self, value):
    # One form for all values that count as equal: a tuple is a list, 3.0 is 3, and True is no number.
    if isinstance(value, bool):
        return ("bool", value)
    if isinstance(value, float):
        near = float(f"{value:.9g}")
        return int(near) if near.is_integer() else near
    if isinstance(value, (list, tuple)):
        return [self._canonical(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted((self._canonical(item) for item in value), key=repr)
    if isinstance(value, dict):
        return {str(key): self._canonical(item) for key, item in value.items()}
    return value
"""


def canonical(outline: Outline, any_order: str) -> tuple[list[Edit], list[str]]:
    """any_order: "yes" where a list is as good in every order."""
    done = outline.methods.get("Done")
    if done is None or len(done.args.args) != 2:
        raise Refused("Done does not take one answer, so its comparison has to be changed by hand.")
    if _NAME in outline.methods:
        raise Refused("Done compares canonically already.")
    source, answer = outline.source, done.args.args[1].arg
    reference = _reference(done)
    deciding = _deciding(done, answer, reference)
    left, right = (f"self.{_NAME}({name})" for name in (answer, reference or "self.get_ref_answer()"))
    if any_order == "yes":
        left, right = (_in_any_order(side) for side in (left, right))
    equal = f"{left} {'!=' if _is_negative(deciding) else '=='} {right}"
    return [Edit(source.start(deciding), source.end(deciding), equal), _method(outline, done)], outline.tools


def _in_any_order(side: str) -> str:
    return f"sorted({side}, key=repr)"


def _reference(done: ast.FunctionDef) -> str | None:
    """Name of what holds the reference answer; nothing where it is asked for on the spot."""
    for node in ast.walk(done):
        if isinstance(node, ast.Assign) and _is_reference(node.value) and isinstance(node.targets[0], ast.Name):
            return node.targets[0].id
    return None


def _is_reference(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "get_ref_answer"


def _deciding(done: ast.FunctionDef, answer: str, reference: str | None) -> ast.expr:
    """The first condition that is about both the answer and the reference."""
    def about_both(node: ast.expr) -> bool:
        names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
        asked = reference in names if reference else any(_is_reference(part) for part in ast.walk(node))
        return answer in names and asked

    for node in ast.walk(done):
        if isinstance(node, (ast.If, ast.IfExp)):
            found = node.test
        elif isinstance(node, ast.Assign) and isinstance(node.value, (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.Call)):
            found = node.value
        else:
            continue
        if about_both(found):
            return found
    raise Refused("Nothing in Done compares the answer with the reference in one expression, so it has to be changed by hand.")


def _is_negative(test: ast.expr) -> bool:
    if isinstance(test, ast.UnaryOp):
        return isinstance(test.op, ast.Not)
    return isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.NotEq)


def _method(outline: Outline, done: ast.FunctionDef) -> Edit:
    indent = outline.source.indent(done.lineno)
    return outline.source.below(done.end_lineno, [indent + line if line else "" for line in _LINES.rstrip().split("\n")])
