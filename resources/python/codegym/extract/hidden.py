"""Marks in a program where it looks at hidden data, and where it will call a tool.

A pass first replaces each look at hidden data by a `Hidden` node, the next
gathers such nodes into `ToolCall` nodes, and rendering makes plain Python of both.
"""

import ast
import copy
from dataclasses import dataclass, field

from codegym.extract.fast import walk
from codegym.extract.shapes import Shape


@dataclass
class Path:
    """A place in a hidden input: its root, how to get there, and what is there."""

    root: str
    indices: list[ast.expr]
    shape: Shape
    pattern: tuple = ()

    def step(self, index: ast.expr, shape: Shape, mark) -> "Path":
        """One level deeper; `mark` is "*" for an index, or the position in a record."""
        indices = self.indices + [index] if mark == "*" else self.indices
        return Path(self.root, indices, shape, self.pattern + (mark,))


class Hidden(ast.expr):
    """A look at hidden data: op is read, size, has (membership) or key (a dictionary's n-th key)."""

    _fields = ("args",)

    def __init__(self, op: str, path: Path, args: list[ast.expr]):
        super().__init__()
        self.op = op
        self.path = path
        self.args = args

    def __deepcopy__(self, memo):
        return Hidden(self.op, self.path, copy.deepcopy(self.args, memo))

    @property
    def place(self) -> tuple:
        """What two looks have in common that differ only in their indices."""
        return (self.op, self.path.root, self.path.pattern)


class Update(ast.expr):
    """A statement that gives hidden numbers new values; as an expression it is the new value."""

    _fields = ("value",)

    def __init__(self, names: list[str], value: ast.expr):
        super().__init__()
        self.names = names
        self.value = value

    def __deepcopy__(self, memo):
        return Update(list(self.names), copy.deepcopy(self.value, memo))


class ToolCall(ast.expr):
    """A call of a tool in the oracle; `site` knows the tool, `args` are its parameters in order."""

    _fields = ("args",)

    def __init__(self, site: "Site", args: list[ast.expr]):
        super().__init__()
        self.site = site
        self.args = args

    def __deepcopy__(self, memo):
        return ToolCall(self.site, copy.deepcopy(self.args, memo))


@dataclass
class Site:
    """One place in the program where a tool is called; `constants` follow the call's own arguments."""

    body: ast.expr
    arguments: list[ast.expr]
    roles: list[str]
    line: int
    end_line: int
    target: str = ""
    tool: object = None
    key: str = ""
    constants: list[ast.expr] = field(default_factory=list)


def contains_hidden(node: ast.AST) -> bool:
    """Whether the expression looks at hidden data, or changes it, anywhere."""
    return any(isinstance(inner, (Hidden, Update)) for inner in walk(node))


def record_field(node: ast.AST) -> tuple[Hidden, int] | None:
    """The look and the number of the field, where one field of a record is taken that is read as a whole."""
    if not (isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and type(node.slice.value) is int):
        return None
    look = node.value
    if isinstance(look, ast.Call) and getattr(look.func, "id", "") == "tuple" and len(look.args) == 1:
        look = look.args[0]
    is_record = isinstance(look, Hidden) and look.op == "read" and look.path.shape.kind in ("record", "tuple")
    return (look, node.slice.value) if is_record and node.slice.value >= 0 else None


def load(name: str) -> ast.Name:
    """A use of a variable."""
    return ast.Name(id=name, ctx=ast.Load())


def call(function: str, *arguments: ast.expr) -> ast.Call:
    """A call of a builtin."""
    return ast.Call(func=load(function), args=list(arguments), keywords=[])
