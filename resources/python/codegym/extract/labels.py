"""Texts that are only labels: a start node beside a graph is told, not spelled letter by letter."""

import ast

from codegym.extract.fast import children, walk
from codegym.extract.shapes import Shape

_WHOLE = (ast.Compare, ast.Tuple, ast.List, ast.Set)


def show_labels(program, shapes: dict[str, Shape]) -> None:
    """Make scalars of texts that the program only uses whole, where something else is left to hide; in place."""
    others = [name for name, shape in shapes.items() if shape.kind in ("list", "tuple", "dict", "set")]
    if not others:
        return
    for name, shape in shapes.items():
        if shape.kind == "text" and _is_used_whole(name, program.entry):
            shapes[name] = Shape("str")


def _is_used_whole(name: str, entry: ast.FunctionDef) -> bool:
    """Whether the text is only compared, put somewhere, or looked up by."""
    parents = {id(child): parent for parent in walk(entry) for child in children(parent)}
    for node in walk(entry):
        if isinstance(node, ast.Name) and node.id == name:
            parent = parents[id(node)]
            is_key = isinstance(parent, ast.Subscript) and parent.slice is node
            is_searched = isinstance(parent, ast.Compare) and node in parent.comparators and isinstance(
                parent.ops[parent.comparators.index(node)], (ast.In, ast.NotIn))
            if not (is_key or isinstance(parent, _WHOLE)) or is_searched:
                return False
    return True
