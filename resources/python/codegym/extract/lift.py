"""Choose how much of the program around a look becomes one tool.

fine: each look alone. medium: the largest comparison or calculation around it.
coarse: whole conditions, choices, sums over elements, and helper functions.
"""

import ast
import copy
import itertools

from codegym.extract.fast import children, clone, walk
from codegym.extract.hidden import Hidden, Site, ToolCall, Update, contains_hidden
from codegym.extract.purity import SCALAR_CALLS, is_pure
from codegym.extract.scope import names_used, target_names

_MEDIUM = (ast.Compare, ast.BinOp, ast.UnaryOp, ast.Call)
_COARSE = _MEDIUM + (ast.BoolOp, ast.IfExp)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)


class Lifter(ast.NodeTransformer):
    """Replaces looks, or expressions around them, by tool calls; keeps the sites in order.

    `shown` are names whose value a tool knows by itself; `banned` are bodies that
    an earlier trial found unfit for a tool.
    """

    def __init__(self, granularity: str, context, helpers: set[str], banned: set[str]):
        self.granularity = granularity
        self.context = context
        self.helpers = helpers
        self.banned = banned
        self.sites: list[Site] = []
        self.line = (1, 1)
        self.target = ""

    def statements(self, body: list[ast.stmt]) -> list[ast.stmt]:
        """A function's statements with every look in a tool call."""
        return [self.visit(statement) for statement in body]

    def visit(self, node):
        if isinstance(node, ast.stmt):
            return self._statement(node)
        if isinstance(node, ast.expr) and contains_hidden(node):
            if isinstance(node, (Hidden, Update)) or self._is_liftable(node):
                return self._lift(node)
            if isinstance(node, ast.BoolOp) and self.granularity == "coarse":
                node = _joined_questions(node)
        return super().generic_visit(node)

    def _statement(self, node: ast.stmt):
        line = getattr(node, "lineno", None)
        outer, outer_target = self.line, self.target
        if line:
            last = node.body[0].lineno - 1 if isinstance(getattr(node, "body", None), list) and node.body \
                and hasattr(node.body[0], "lineno") else node.end_lineno
            self.line = (line, max(line, last or line))
        self.target = _target_word(node)
        if self.granularity != "fine" and isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            node = self._spelled_out(node)
        new = super().generic_visit(node)
        self.line, self.target = outer, outer_target
        return new

    def _spelled_out(self, node: ast.AugAssign) -> ast.stmt:
        """`total += x` as `total = total + x`, where that sum can be a tool."""
        value = ast.BinOp(left=ast.Name(id=node.target.id, ctx=ast.Load()), op=node.op, right=node.value)
        if contains_hidden(value) and self._is_liftable(value):
            return ast.copy_location(ast.Assign(targets=[node.target], value=value), node)
        return node

    def _is_liftable(self, node: ast.expr) -> bool:
        if getattr(node, "is_question", False):
            return body_key(self._abstract(node).body) not in self.banned
        if self.granularity == "fine":
            return False
        kinds = _MEDIUM if self.granularity == "medium" else _COARSE
        if not isinstance(node, kinds) or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)):
            return False
        loops = any(isinstance(inner, _COMPREHENSIONS) for inner in walk(node))
        if self.granularity == "medium" and (loops or any(isinstance(i, (ast.BoolOp, ast.IfExp)) for i in walk(node))):
            return False
        helpers = self.helpers if self.granularity == "coarse" else set()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id not in SCALAR_CALLS | helpers:
            return False
        if isinstance(node, ast.BoolOp) and not all(contains_hidden(value) for value in node.values):
            return False
        return is_pure(node, helpers) and self._asks_more_than_a_look(node) \
            and body_key(self._abstract(node).body) not in self.banned

    def _asks_more_than_a_look(self, node) -> bool:
        """`tuple(<look>)` only restores a type, and `<size> + 1` is the agent's to work out."""
        if all(inner.op == "size" for inner in walk(node) if isinstance(inner, Hidden)):
            return False
        return not (isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tuple", "list")
                    and len(node.args) == 1 and isinstance(node.args[0], Hidden))

    def _lift(self, node: ast.expr) -> ToolCall:
        site = self._abstract(node)
        self.sites.append(site)
        arguments = [self.visit(clone(argument)) for argument in site.arguments]
        return ToolCall(site, arguments)

    def _abstract(self, node: ast.expr) -> Site:
        abstraction = _Abstraction(self.context, node, deep=not isinstance(node, Hidden))
        return Site(abstraction.body, abstraction.arguments, abstraction.roles, *self.line, target=self.target)


def _joined_questions(node: ast.BoolOp) -> ast.BoolOp:
    """`own and ask and ask` as `own and (ask and ask)`: neighbouring questions can be one tool."""
    values: list[ast.expr] = []
    for hidden, run in itertools.groupby(node.values, key=contains_hidden):
        run = list(run)
        values += [ast.BoolOp(op=node.op, values=run)] if hidden and 1 < len(run) < len(node.values) else run
    return ast.copy_location(ast.BoolOp(op=node.op, values=values), node)


class _Abstraction:
    """Splits an expression into a tool's body and the arguments that the agent gives."""

    def __init__(self, context, node: ast.expr, deep: bool):
        self.context = context
        self.deep = deep
        self.arguments: list[ast.expr] = []
        self.roles: list[str] = []
        self.seen: dict[str, str] = {}
        self.bound = {name for inner in walk(node) if isinstance(inner, ast.comprehension)
                      for name in target_names(inner.target)}
        self.body = self._split(node)

    def _split(self, node: ast.AST) -> ast.AST:
        if isinstance(node, Hidden):
            roles = self.context.roles(node.op, node.path.root, node.path.pattern)
            args = [self._index(argument, role) for argument, role in zip(node.args, roles)]
            return Hidden(node.op, node.path, args)
        if isinstance(node, Update):
            return Update(node.names, self._split(node.value))
        inside = contains_hidden(node) or names_used(node) & self.bound
        if isinstance(node, ast.expr) and not inside and not isinstance(node, ast.Slice):
            return self._own(node, "value")
        new = copy.copy(node)
        for name, value in ast.iter_fields(node):
            if isinstance(value, list):
                setattr(new, name, [self._split_part(node, name, item) for item in value])
            elif isinstance(value, ast.AST):
                setattr(new, name, self._split_part(node, name, value))
        return new

    def _split_part(self, parent, name, item):
        if not isinstance(item, ast.AST) or isinstance(item, (ast.operator, ast.cmpop, ast.boolop, ast.unaryop,
                                                              ast.expr_context)):
            return item
        if isinstance(parent, ast.Call) and name == "func" and isinstance(item, ast.Name):
            return item
        if isinstance(parent, ast.comprehension) and name == "target":
            return item
        if isinstance(parent, ast.Call) and name == "func" and isinstance(item, ast.Attribute) \
                and isinstance(item.value, ast.Name) and item.value.id == "math":
            return item
        return self._split(item)

    def _index(self, node: ast.expr, role: str) -> ast.AST:
        if names_used(node) & self.bound:
            return self._split(node)
        if contains_hidden(node) and self.deep:
            return self._split(node)
        return self._parameter(node, role)

    def _own(self, node: ast.expr, role: str) -> ast.AST:
        if isinstance(node, ast.Constant) or (isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant)):
            return node
        if isinstance(node, (ast.Tuple, ast.List, ast.Set)) and all(isinstance(e, ast.Constant) for e in node.elts):
            return node
        if isinstance(node, ast.Name) and node.id in self.context.known_to_tools():
            return node
        if isinstance(node, (ast.BinOp, ast.Attribute)) and names_used(node) <= {"math"}:
            return node
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "range":
            return self._range(node)
        return self._parameter(node, role)

    def _range(self, node: ast.Call) -> ast.AST:
        new = copy.copy(node)
        new.args = [self._own(argument, "value") for argument in node.args]
        return new

    def _parameter(self, node: ast.expr, role: str) -> ast.Name:
        key = role + ast.dump(node) if not contains_hidden(node) else f"{role}{len(self.arguments)}"
        if key not in self.seen:
            self.seen[key] = f"P{len(self.arguments)}"
            self.arguments.append(node)
            self.roles.append(role)
        return ast.Name(id=self.seen[key], ctx=ast.Load())


def _target_word(node: ast.stmt) -> str:
    """The variable that a statement computes, for the tool's name."""
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        node = node.targets[0]
    elif isinstance(node, (ast.AugAssign, ast.AnnAssign)):
        node = node.target
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute) \
            and node.value.func.attr in ("append", "add"):
        node = node.value.func.value
    else:
        return ""
    while isinstance(node, ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def body_key(body: ast.AST, constants: bool = True) -> str:
    """A text that two bodies share when they are the same tool; without constants: the same question."""
    parts = []
    for node in walk(body):
        if isinstance(node, Hidden):
            parts.append(f"H{node.place}")
        elif isinstance(node, Update):
            parts.append(f"U{node.names}")
        elif isinstance(node, ast.Constant):
            parts.append(f"C{node.value!r}" if constants else f"C{type(node.value).__name__}")
        elif isinstance(node, ast.Name):
            parts.append(f"N{node.id}")
        elif isinstance(node, ast.Attribute):
            parts.append(f"A{node.attr}")
        elif not isinstance(node, (ast.expr_context,)):
            parts.append(type(node).__name__ + str(len(list(children(node)))))
    return " ".join(parts)
