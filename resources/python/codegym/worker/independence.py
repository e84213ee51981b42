"""Is it certain that no run leaves anything behind? Then the last run alone could not differ, and is not made.

The scan for shared state looks for what is known to be shared; this asks for more: that everything an environment
writes to hangs on its own instance. Where in doubt the answer is no, which costs one run more.
"""

import ast
import sys
import types

_STATELESS_MODULES = {"ast", "bisect", "collections", "copy", "fractions", "functools", "gymnasium", "heapq",
                      "itertools", "json", "math", "operator", "re", "string", "typing"}
_STATEFUL = {"lru_cache", "cache", "singledispatch", "purge"}
_PLAIN = (types.FunctionType, types.BuiltinFunctionType, type, int, float, str)
# What is bound by any other statement outside functions (under an if, say) is not looked into.
_OUTSIDE_FUNCTIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Assign,
                      ast.AnnAssign, ast.Pass)
_DECORATORS = {"property", "setter", "staticmethod", "classmethod", "abstractmethod"}
_DUNDERS = {"__init__", "__name__", "__len__", "__str__", "__repr__", "__eq__", "__hash__"}
_EXACT_CALLS = {"int", "float", "str", "bool", "complex", "frozenset", "range"}


class Independence:
    """Told of every node by the walk over a source's tree; `certain` holds until one gives reason to doubt."""

    def __init__(self, tree: ast.Module):
        self.certain = True
        self.classes = {"cls"} | {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
        self.modules = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
        self._outlives(tree.body)

    def _outlives(self, body: list[ast.stmt]) -> None:
        """What a module or class holds must be written out in full."""
        for node in body:
            if isinstance(node, (ast.Assign, ast.AnnAssign)):
                self._need(node.value is None or _is_exact(node.value))
            else:
                self._need(isinstance(node, _OUTSIDE_FUNCTIONS) or _does_nothing(node))

    def _need(self, holds: bool) -> None:
        self.certain = self.certain and holds

    def name(self, name: ast.Name, parent: ast.AST) -> None:
        """A class or module that is handed about may take the place of an instance; so may what is called self."""
        if name.id in self.classes or name.id in self.modules:
            self._need(isinstance(parent, (ast.Attribute, ast.ClassDef)) or getattr(parent, "func", None) is name)
        elif name.id == "self":
            self._need(isinstance(name.ctx, ast.Load))
        elif name.id[:2] == "__":
            self._need(name.id == "__name__")

    def _import(self, node: ast.Import, _parent: ast.AST) -> None:
        for alias in node.names:
            self._need(alias.name in self.modules & _STATELESS_MODULES and alias.asname is None)

    def _import_from(self, node: ast.ImportFrom, _parent: ast.AST) -> None:
        if node.module != "__future__":
            self._need(node.module in _STATELESS_MODULES)
            for alias in node.names:
                self._taken_from(node.module, alias.name)

    def _taken_from(self, module: str, name: str) -> None:
        """Only what cannot change, and does not lead to what can."""
        if module == "gymnasium":
            return self._need(name in ("Env", "spaces"))
        value = getattr(sys.modules.get(module), name, None)
        self._need(name[0] != "_" and name not in _STATEFUL and (isinstance(value, _PLAIN) or module == "typing"))

    def _attribute(self, node: ast.Attribute, _parent: ast.AST) -> None:
        base = getattr(node.value, "id", "")
        if isinstance(node.ctx, (ast.Store, ast.Del)):
            self._need(base == "self")
        elif base in self.modules:
            self._taken_from(base, node.attr)
        elif node.attr[:2] == "__":
            self._need(node.attr in _DUNDERS)

    def _call(self, node: ast.Call, parent: ast.AST) -> None:
        called = getattr(node.func, "id", "")
        if called == "type":
            self._need(isinstance(parent, ast.Compare) or getattr(parent, "attr", "") == "__name__")
        elif called == "getattr":
            self._need(bool(node.args) and getattr(node.args[0], "id", "") == "self")

    def _function(self, node, parent: ast.AST) -> None:
        decorators = {getattr(one, "attr", getattr(one, "id", "")) for one in node.decorator_list}
        self._need(decorators <= _DECORATORS)
        first = node.args.args[0].arg if node.args.args else ""
        if "classmethod" in decorators:
            self._need(first == "cls")
        elif "staticmethod" in decorators or not isinstance(parent, ast.ClassDef):
            self._need(first != "self")
        defaults = [default for default in node.args.defaults + node.args.kw_defaults if default]
        # The contract's own reset(options={}) hands out no part of its options, as there is none.
        self._need(all(_is_exact(default) and not getattr(default, "keys", ()) for default in defaults))

    def _class(self, node: ast.ClassDef, _parent: ast.AST) -> None:
        self._need(node.name in self.classes and not node.keywords and not node.decorator_list)
        self._outlives(node.body)

    CHECKS = {ast.Import: _import, ast.ImportFrom: _import_from, ast.Attribute: _attribute, ast.Call: _call,
              ast.FunctionDef: _function, ast.AsyncFunctionDef: _function, ast.ClassDef: _class}


def _does_nothing(node: ast.stmt) -> bool:
    """A docstring, or what only a file that is started itself does: run as a module, and afresh, it is not."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'" and not node.orelse


def _is_exact(node: ast.expr) -> bool:
    """Whether a value is written out in full, so that nothing else can be reached through it."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        return all(map(_is_exact, node.elts))
    if isinstance(node, ast.Dict):
        return all(key is not None and _is_exact(key) for key in node.keys) and all(map(_is_exact, node.values))
    if isinstance(node, ast.UnaryOp):
        return _is_exact(node.operand)
    if isinstance(node, ast.BinOp):
        return _is_exact(node.left) and _is_exact(node.right)
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", "") in _EXACT_CALLS and all(map(_is_exact, node.args))
    return False
