"""Small rewritings of the source before the cut that make its questions visible."""

import ast
import copy

from codegym.extract.fast import walk


def running_extremes_as_choices(function: ast.FunctionDef) -> None:
    """`best = max(best, x)` becomes `if x > best: best = x`, in place: the comparison can be asked."""
    _Choices().visit(function)
    ast.fix_missing_locations(function)


class _Choices(ast.NodeTransformer):
    def visit_Assign(self, node):
        value = node.value
        if len(node.targets) != 1 or not isinstance(node.targets[0], ast.Name) or not isinstance(value, ast.Call):
            return node
        if getattr(value.func, "id", "") not in ("max", "min") or value.keywords or len(value.args) != 2:
            return node
        name = node.targets[0].id
        mine = [isinstance(argument, ast.Name) and argument.id == name for argument in value.args]
        if sum(mine) != 1:
            return node
        other = value.args[mine.index(False)]
        if any(isinstance(i, (ast.Call, ast.NamedExpr, ast.Starred, ast.Name)) and
               (not isinstance(i, ast.Name) or i.id == name) for i in walk(other)):
            return node
        return ast.copy_location(self._choice(name, other, value.func.id, node), node)

    @staticmethod
    def _choice(name, other, function, node):
        op = ast.Gt() if function == "max" else ast.Lt()
        test = ast.Compare(left=copy.deepcopy(other), ops=[op], comparators=[ast.Name(id=name, ctx=ast.Load())])
        assign = ast.copy_location(ast.Assign(targets=node.targets, value=other), node)
        return ast.If(test=test, body=[assign], orelse=[])
