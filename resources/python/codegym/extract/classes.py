"""`class Solution`: methods that keep no state of their own become functions."""

import ast

from codegym.extract.fast import walk
from codegym.extract.scope import parameter_names


def functions_from_classes(body: list[ast.stmt], problem: dict) -> list[ast.stmt]:
    """Return the module's statements with stateless one-off classes opened up into functions.

    A class with attributes, bases or `__init__` stays a class: its objects hold state.
    """
    result = []
    taken = {node.name for node in body if isinstance(node, ast.FunctionDef)}
    for node in body:
        if isinstance(node, ast.ClassDef) and _is_stateless(node, body):
            methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
            constants = [item for item in node.body if isinstance(item, (ast.Assign, ast.AnnAssign))]
            if not taken & {method.name for method in methods}:
                result += constants + [_as_function(method, node.name) for method in methods]
                continue
        result.append(node)
    return result


def class_of_each_method(tree: ast.Module) -> dict[str, str]:
    """Method name -> class name, for methods that no top-level function hides."""
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return {item.name: node.name for node in tree.body if isinstance(node, ast.ClassDef)
            for item in node.body if isinstance(item, ast.FunctionDef) and item.name not in functions}


def _is_stateless(node: ast.ClassDef, body: list[ast.stmt]) -> bool:
    methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
    constants = {target.id for item in node.body if isinstance(item, ast.Assign)
                 for target in item.targets if isinstance(target, ast.Name)}
    if not methods or any(name.startswith("__") for name in methods) or node.decorator_list:
        return False
    if any(getattr(base, "id", "") != "object" for base in node.bases) or _is_instantiated(node, body):
        return False
    for inner in walk(node):
        if isinstance(inner, ast.Attribute) and isinstance(inner.value, ast.Name) \
                and inner.value.id in ("self", "cls", node.name):
            if inner.attr not in methods | constants or not isinstance(inner.ctx, ast.Load):
                return False
    return True


def _is_instantiated(node: ast.ClassDef, body: list[ast.stmt]) -> bool:
    """Whether another function or class (not an example at top level) makes objects of it."""
    others = [item for item in body if item is not node and isinstance(item, (ast.FunctionDef, ast.ClassDef))]
    return any(isinstance(inner, ast.Name) and inner.id == node.name for item in others for inner in walk(item))


class _OpenSelf(ast.NodeTransformer):
    def __init__(self, class_name: str):
        self.owners = ("self", "cls", class_name)

    def visit_Attribute(self, node):
        if isinstance(node.value, ast.Name) and node.value.id in self.owners:
            return ast.copy_location(ast.Name(id=node.attr, ctx=node.ctx), node)
        return self.generic_visit(node)


def _as_function(method: ast.FunctionDef, class_name: str) -> ast.FunctionDef:
    names = parameter_names(method)
    if names and names[0] in ("self", "cls"):
        arguments = method.args.posonlyargs or method.args.args
        del arguments[0]
    method.decorator_list = [item for item in method.decorator_list
                             if getattr(item, "id", "") not in ("staticmethod", "classmethod")]
    return _OpenSelf(class_name).visit(method)
