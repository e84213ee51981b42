"""Is it certain that no run leaves anything behind? Then the last run alone could not differ, and is not made.

The scan for shared state looks for what is known to be shared; this asks for more: that everything an environment
writes to hangs on its own instance. Where in doubt the answer is no, which costs one run more.
"""

import ast
import sys
import types

_STATELESS_MODULES = {"ast", "bisect", "collections", "copy", "fractions", "functools", "gymnasium", "heapq",
                      "itertools", "json", "math", "operator", "re", "string", "typing"}
_STATEFUL = {"lru_cache", "cache", "singledispatch", "register", "register_envs", "purge"}
_PLAIN = (types.FunctionType, types.BuiltinFunctionType, type, int, float, str)
_DECORATORS = {"property", "setter", "staticmethod", "classmethod", "abstractmethod"}
_DUNDERS = {"__init__", "__name__", "__len__", "__str__", "__repr__", "__eq__", "__hash__"}
_EXACT_CALLS = {"int", "float", "str", "bool", "complex", "frozenset", "range"}


class Independence:
    """Told of every node by the walk over a source's tree; `certain` holds until one gives reason to doubt."""

    def __init__(self, tree: ast.Module):
        self.certain = True
        self.classes = {"cls"} | {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
        self.modules = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                self._outlives(part.value for part in node.body if isinstance(part, (ast.Assign, ast.AnnAssign)))
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                self._outlives([node.value])

    def _outlives(self, values) -> None:
        """What is bound outside functions must be made of constants alone."""
        self._need(all(value is None or _is_exact(value) for value in values))

    def _need(self, holds: bool) -> None:
        self.certain = self.certain and holds

    def name(self, name: ast.Name, parent: ast.AST) -> None:
        """A class or module that is handed about may take the place of an instance."""
        if name.id in self.classes or name.id in self.modules:
            self._need(isinstance(parent, (ast.Attribute, ast.ClassDef)) or getattr(parent, "func", None) is name)

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
        value = getattr(sys.modules.get(module), name, None)
        self._need(name[0] != "_" and name not in _STATEFUL
                   and (isinstance(value, _PLAIN) or module in ("typing", "gymnasium")))

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
        self._need(first == "cls" if "classmethod" in decorators else first != "self" or isinstance(parent, ast.ClassDef))
        defaults = [default for default in node.args.defaults + node.args.kw_defaults if default]
        # The scan itself sees to it that the contract's own reset(options={}) only reads its options.
        self._need(all(_is_exact(default) or isinstance(default, ast.Dict) for default in defaults))

    def _class(self, node: ast.ClassDef, _parent: ast.AST) -> None:
        self._need(node.name in self.classes and not node.keywords and not node.decorator_list)

    CHECKS = {ast.Import: _import, ast.ImportFrom: _import_from, ast.Attribute: _attribute, ast.Call: _call,
              ast.FunctionDef: _function, ast.AsyncFunctionDef: _function, ast.ClassDef: _class}


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
