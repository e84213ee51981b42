"""Could one run leave something behind for the next run in the same process? Read from the source, not run.

Where in doubt the answer is yes: it only costs a process.
"""

import ast
import typing

from codegym.worker.independence import Independence

_CACHES = {"lru_cache", "cache", "singledispatch"}
_DYNAMIC = {"exec", "eval", "globals", "vars", "locals", "setattr", "delattr", "__import__", "compile", "breakpoint",
            "input", "open", "memoryview"}
_IMMUTABLE_CALLS = {"int", "float", "str", "bool", "tuple", "frozenset", "range", "bytes", "complex", "namedtuple",
                    "TypeVar", "NewType"}
_SAFE_MODULES = {"gymnasium", "ast", "json", "collections", "heapq", "math", "functools", "itertools", "re", "bisect",
                 "copy", "datetime", "typing", "string", "operator", "random", "__future__", "abc", "enum",
                 "dataclasses", "numbers", "fractions", "decimal", "statistics"}


class Sharing(typing.NamedTuple):
    reason: str  # The construct and line that runs could share state through; empty if none was found.
    independent: bool  # It is certain that there is none.


def sharing_of(source: bytes) -> Sharing:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return Sharing("", False)  # It will not run at all.
    try:
        scan = _Scan(tree)
    except RecursionError:
        return Sharing("the source is nested too deeply to be read", False)
    return Sharing(scan.reason, not scan.reason and scan.independence.certain)


_LEAVES = {ast.Load, ast.Store, ast.Del, ast.Constant, ast.Pass, ast.arg}
_FUNCTIONS = {ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda}
_READING_METHODS = {"get", "keys", "values", "items", "index", "count"}
_READING_CALLS = {"len", "sorted", "list", "dict", "set", "tuple", "frozenset", "enumerate", "zip", "sum", "min", "max",
                  "any", "all", "reversed"}


class _Scan:
    def __init__(self, tree: ast.Module):
        self.reason = ""
        self.tree = tree
        self.imported = set()
        self.top_names = set()
        self.independence = Independence(tree)
        self.inside = 0  # Functions around the node at hand.
        for node in tree.body:
            self._top_level(node)
        self._visit(tree)

    def _visit(self, node: ast.AST) -> None:
        """ast.walk by hand, in half its time: this is done once for every environment."""
        for name in node._fields:
            part = getattr(node, name, None)
            for child in part if type(part) is list else (part,):
                kind = type(child)
                if kind is ast.Name:
                    self.independence.name(child, node)
                elif isinstance(child, ast.AST) and kind not in _LEAVES:
                    self._check(kind, child, node)
                    if self.reason:
                        return
                    self.inside += kind in _FUNCTIONS
                    self._visit(child)
                    self.inside -= kind in _FUNCTIONS

    def _check(self, kind: type, node: ast.AST, parent: ast.AST) -> None:
        if check := self._CHECKS.get(kind):
            check(self, node)
        if check := Independence.CHECKS.get(kind):
            check(self.independence, node, parent)

    def _found(self, node: ast.AST, what: str) -> None:
        self.reason = self.reason or f"{what}, line {node.lineno}"

    def _top_level(self, node: ast.stmt) -> None:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self.top_names.add(node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            self._container(node, "module variable")
        elif isinstance(node, (ast.For, ast.While, ast.With, ast.Try)):
            self._found(node, "a compound statement at the top of the file")

    def _container(self, node, where: str) -> None:
        """A variable that outlives a run must hold nothing that a run can change."""
        if node.value is None or _is_immutable(node.value):
            return
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if not (_holds_plain_items(node.value) and all(
                isinstance(target, ast.Name) and _only_read(self.tree, target.id) for target in targets)):
            self._found(node, f"a {where} that can change")

    def _import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.imported.add((alias.asname or alias.name).split(".")[0])
            if alias.name.split(".")[0] not in _SAFE_MODULES:
                self._found(node, f"import of {alias.name}")

    def _import_from(self, node: ast.ImportFrom) -> None:
        self.imported.update(alias.asname or alias.name for alias in node.names)
        if (node.module or "").split(".")[0] not in _SAFE_MODULES:
            self._found(node, f"import from {node.module}")
        if node.module == "random" and any(alias.name != "Random" for alias in node.names):
            self._found(node, "the random module's own generator")

    def _class(self, node: ast.ClassDef) -> None:
        for part in node.body:
            if isinstance(part, (ast.Assign, ast.AnnAssign)):
                self._container(part, "class attribute")

    def _function(self, node) -> None:
        # Inside another function it is made anew by every call, and its cache with it.
        for decorator in node.decorator_list if not self.inside else ():
            target = decorator.func if isinstance(decorator, ast.Call) else decorator
            if getattr(target, "id", getattr(target, "attr", "")) in _CACHES:
                self._found(node, "a cache")
        arguments = node.args
        named = arguments.posonlyargs + arguments.args
        pairs = list(zip(named[len(named) - len(arguments.defaults):], arguments.defaults))
        pairs += [pair for pair in zip(arguments.kwonlyargs, arguments.kw_defaults) if pair[1]]
        for argument, default in pairs:
            if _is_immutable(default):
                continue
            if not (node.name == "reset" and isinstance(default, ast.Dict) and _only_read(node, argument.arg)):
                self._found(node, f"the mutable default of {argument.arg}")

    def _global(self, node: ast.Global) -> None:
        self._found(node, f"global {', '.join(node.names)}")

    def _call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id in _DYNAMIC:
            if not (node.func.id in ("setattr", "vars") and node.args and getattr(node.args[0], "id", "") == "self"):
                self._found(node, f"a call of {node.func.id}")

    def _attribute(self, node: ast.Attribute) -> None:
        base = getattr(node.value, "id", "")
        if isinstance(node.ctx, (ast.Store, ast.Del)):
            if base in self.imported:
                self._found(node, f"patched import {base}.{node.attr}")
            elif base in self.top_names or base == "cls" or not _is_instance(node.value):
                self._found(node, f"an attribute set on {ast.unparse(node.value)[:40]}")
        elif base == "random" and base in self.imported and node.attr != "Random":
            self._found(node, "the random module's own generator")
        elif node.attr in ("__globals__", "__dict__", "__subclasses__", "f_back", "tb_frame", "__builtins__", "modules",
                           "__class__"):
            self._found(node, f"use of {node.attr}")

    _CHECKS = {ast.Import: _import, ast.ImportFrom: _import_from, ast.ClassDef: _class, ast.FunctionDef: _function,
               ast.AsyncFunctionDef: _function, ast.Global: _global, ast.Call: _call, ast.Attribute: _attribute}


def _is_instance(node: ast.expr) -> bool:
    """Whether an object comes from a variable or container, rather than being a class or a function."""
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        if isinstance(node, ast.Attribute) and node.attr == "__class__":
            return False
        node = node.value
    return isinstance(node, ast.Name)


def _is_immutable(node: ast.expr) -> bool:
    if isinstance(node, (ast.Constant, ast.Name, ast.Lambda, ast.JoinedStr)):
        return True
    if isinstance(node, ast.Attribute):
        return True
    if isinstance(node, ast.Tuple):
        return all(map(_is_immutable, node.elts))
    if isinstance(node, ast.UnaryOp):
        return _is_immutable(node.operand)
    if isinstance(node, ast.BinOp):
        return _is_immutable(node.left) and _is_immutable(node.right)
    if isinstance(node, ast.Subscript):  # A type such as list[int].
        return isinstance(node.value, (ast.Name, ast.Attribute))
    if isinstance(node, ast.Call):
        called = node.func
        if ast.unparse(called) == "re.compile":
            return True
        return getattr(called, "id", getattr(called, "attr", "")) in _IMMUTABLE_CALLS
    return False


def _holds_plain_items(node: ast.expr) -> bool:
    """A container whose items cannot change themselves."""
    if isinstance(node, (ast.List, ast.Set, ast.Tuple)):
        return all(map(_is_immutable, node.elts))
    if isinstance(node, ast.Dict):
        return all(key is not None and _is_immutable(key) for key in node.keys) and all(map(_is_immutable, node.values))
    return False


def _only_read(tree: ast.AST, name: str) -> bool:
    """Whether a variable or attribute is only asked for its items, as reset(options={}) does with its options."""
    reading = set()
    for node in ast.walk(tree):
        reading.update(map(id, _read_by(node)))
    for node in ast.walk(tree):
        if isinstance(node, ast.AugAssign) and _name_of(node.target) == name:
            return False
        if _name_of(node) == name and isinstance(node.ctx, ast.Load) and id(node) not in reading:
            return False
    return True


def _name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _read_by(node: ast.AST) -> list:
    """The expressions that this node only reads."""
    if isinstance(node, ast.Attribute):
        return [node.value] if node.attr in _READING_METHODS else []
    if isinstance(node, ast.Subscript):
        return [node.value] if isinstance(node.ctx, ast.Load) else []
    if isinstance(node, (ast.For, ast.comprehension)):
        return [node.iter]
    if isinstance(node, ast.Compare):
        return node.comparators
    if isinstance(node, ast.BoolOp):
        return node.values
    if isinstance(node, (ast.If, ast.IfExp)):
        return [node.test]
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _READING_CALLS:
        return node.args
    return []
