"""What Observe shows of hidden data, told from its syntax tree: every place where it gets into the text."""

import ast
import copy
from typing import NamedTuple

from codegym.edit.masked import Masked
from codegym.edit.source import Refused

_SCALAR = {"len", "sum", "min", "max", "any", "all", "bool", "isinstance", "hash", "id"}
_FILLING = ("append", "extend", "insert", "add", "update")
_BY_HAND = "has to be changed by hand"


class Place(NamedTuple):
    """Where data enters the text. kind: entry of a dict, placeholder of a format, operand of a text, whole text."""
    kind: str
    node: ast.AST
    holder: ast.AST
    items: tuple[Masked, ...]


class Telling:
    """A copy of Observe, to be changed, with the places of the items in it."""

    def __init__(self, method: ast.FunctionDef, items: list[Masked]):
        self.method = copy.deepcopy(method)
        self.tainted: set[str] = set()
        self.parents = {child: node for node in ast.walk(self.method) for child in ast.iter_child_nodes(node)}
        self._items = {item.attribute: item for item in items}
        self._refuse_what_cannot_be_followed()
        self.places = self._all_places()
        for item in items:
            if not any(item in place.items for place in self.places):
                raise Refused(f"How Observe shows “{item.key}” cannot be told from its source, so it {_BY_HAND}.")

    @property
    def returns(self) -> list[ast.Return]:
        return [node for node in ast.walk(self.method) if isinstance(node, ast.Return)]

    def _refuse_what_cannot_be_followed(self) -> None:
        for node in ast.walk(self.method):
            if isinstance(node, (ast.Lambda, ast.Global, ast.Nonlocal, ast.Yield)) or (
                    isinstance(node, ast.FunctionDef) and node is not self.method):
                raise Refused(f"Line {node.lineno}: Observe holds a function of its own, so it {_BY_HAND}.")
            calls_method = isinstance(node, ast.Call) and getattr(getattr(node.func, "value", None), "id", "") == "self"
            if calls_method or (isinstance(node, ast.Attribute) and node.attr == "__dict__"):
                raise Refused(f"Line {node.lineno}: Observe asks another method for its text, so it {_BY_HAND}.")

    def _all_places(self) -> list[Place]:
        places: dict[ast.AST, Place] = {}
        carried: dict[str, set[Masked]] = {}
        found = True
        while found:  # A variable that is given hidden data shows it wherever it is used.
            found = False
            for node in ast.walk(self.method):
                items = self._held(node, carried)
                if not items or not self._shows(node):
                    continue
                kind, where, holder = self._place(node)
                if kind == "variable":
                    for name in where:
                        found |= not items <= carried.get(name, set())
                        carried[name] = carried.get(name, set()) | items
                else:
                    known = set(places[where].items) if where in places else set()
                    places[where] = Place(kind, where, holder, tuple(sorted(known | items)))
        self.tainted = set(carried)
        return list(places.values())

    def _held(self, node: ast.AST, carried: dict[str, set[Masked]]) -> set[Masked]:
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "self" and node.attr in self._items:
            return {self._items[node.attr]}
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            return carried.get(node.id, set())
        return set()

    def _shows(self, node: ast.AST) -> bool:
        """Not where only its size, whether it is empty, or one item of it is asked for."""
        while node in self.parents and not isinstance(self.parents[node], ast.stmt):
            above = self.parents[node]
            if isinstance(above, ast.Call) and getattr(above.func, "id", "") in _SCALAR and node in above.args:
                return False
            if isinstance(above, (ast.Compare, ast.UnaryOp)) or (isinstance(above, ast.IfExp) and node is above.test):
                return False
            if isinstance(above, ast.Subscript) and node is above.value and self._is_place(above.slice):
                return False
            node = above
        return not (isinstance(self.parents.get(node), (ast.If, ast.While, ast.Assert)))

    @staticmethod
    def _is_place(index: ast.expr) -> bool:
        return isinstance(index, ast.Constant) or (
            isinstance(index, ast.Attribute) and getattr(index.value, "id", "") == "self")

    def _place(self, node: ast.AST) -> tuple[str, object, ast.AST]:
        """Climb up to where it becomes a part of the text, or of a variable."""
        loop, node = self._repeated(node)
        if loop is not None:
            return "variable", written_by(loop), loop
        while True:
            above = self.parents[node]
            if isinstance(above, ast.Dict) and node in above.values:
                key = above.keys[above.values.index(node)]
                if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                    raise Refused(f"Line {node.lineno}: Observe works out the name of a field, so it {_BY_HAND}.")
                return "entry", node, above
            if isinstance(above, ast.FormattedValue):
                return "placeholder", above, self.parents[above]
            if self._is_operand(node, above):
                return "operand", node, above
            if isinstance(above, ast.Return):
                return "whole", node, above
            if isinstance(above, ast.stmt):
                return self._statement(node, above)
            node = above

    def _repeated(self, node: ast.AST) -> tuple[ast.stmt | None, ast.AST]:
        """The outermost loop around it, and the outermost comprehension: what is said there, is said many times."""
        loop, whole, above = None, node, node
        while above is not self.method:
            if isinstance(above, (ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)):
                whole = above
            elif isinstance(above, (ast.For, ast.While)):
                loop = above
            above = self.parents[above]
        if loop is not None and any(isinstance(part, ast.Return) for part in ast.walk(loop)):
            raise Refused(f"Line {loop.lineno}: Observe returns from within a loop, so it {_BY_HAND}.")
        return loop, whole

    def _statement(self, node: ast.AST, statement: ast.stmt) -> tuple[str, object, ast.AST]:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            target = statement.targets[0]
            if isinstance(target, ast.Name):
                return "variable", {target.id}, statement
            key = getattr(getattr(target, "slice", None), "value", None)
            if isinstance(key, str):
                return "entry", node, statement
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
            return "variable", written_by(statement), statement
        if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):
            return "variable", {statement.target.id}, statement
        raise Refused(f"Line {statement.lineno}: Observe shows it in a way that cannot be followed, so it {_BY_HAND}.")

    def _is_operand(self, node: ast.AST, above: ast.AST) -> bool:
        if isinstance(above, ast.BinOp) and isinstance(above.op, ast.Add):
            top = above
            while isinstance(self.parents[top], ast.BinOp) and isinstance(self.parents[top].op, ast.Add):
                top = self.parents[top]
            return any(isinstance(part, ast.JoinedStr) or isinstance(getattr(part, "value", None), str)
                       for part in summands(top))
        if isinstance(above, ast.Call) and getattr(above.func, "attr", "") == "format":
            return node in above.args
        return isinstance(above, (ast.List, ast.Tuple)) and getattr(
            getattr(self.parents.get(above), "func", None), "attr", "") == "join"


def summands(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return summands(node.left) + summands(node.right)
    return [node]


def written_by(statement: ast.stmt) -> set[str]:
    """Variables that a statement sets or puts something into."""
    own = {node for part in ast.walk(statement) if isinstance(part, ast.comprehension)
           for node in ast.walk(part.target)}
    names = {node.id for node in ast.walk(statement)
             if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node not in own}
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _FILLING:
            names |= {part.id for part in ast.walk(node.func) if isinstance(part, ast.Name)}
    return names
