"""Statements: follow hidden data through a function and mark every look at it.

A variable that only names a part of a hidden input (`row = grid[i]`) is dropped:
what it names is looked at in place. Where the program changes such a part, or
binds the name again, the part is read as a whole first and is the agent's own.
"""

import ast
import copy

from codegym.extract.context import Context
from codegym.extract.fast import clone, walk
from codegym.extract.hidden import Hidden, Path, Update, load
from codegym.extract.iteration import Element
from codegym.extract.laziness import may_wait
from codegym.extract.looks import Looks
from codegym.extract.scope import (FUNCTIONS, bindings, captured, changed_in_place, parameter_names, target_names)

_BLOCKS = ("body", "orelse", "finalbody")


class Access:
    """Rewrites one function's statements; nested functions get an Access of their own."""

    def __init__(self, context: Context, function: ast.AST, env: dict[str, Path]):
        self.context = context
        self.looks = Looks(context, env)
        self.env = env
        self.counts = bindings(function)
        self.parameters = set(parameter_names(function)) if isinstance(function, FUNCTIONS) else set()
        self.changed = changed_in_place(function)
        self.captured = captured(function)
        self.shared = {name for node in walk(function) if isinstance(node, (ast.Global, ast.Nonlocal))
                       for name in node.names}

    def function_body(self, statements: list[ast.stmt]) -> list[ast.stmt]:
        """The function's statements; an input that the function changes is read whole before it does."""
        result = []
        for name in sorted(self.env.keys() - self.context.changing):
            if name in self.captured and self._is_changed(name):
                result += self._own(name)
        for statement in statements:
            rebound = self._plainly_rebound(statement)
            for name in sorted(self.env.keys() - self.context.changing):
                if name != rebound and self._changes(statement, name):
                    result += self._own(name)
            result += self.statement(statement)
            if rebound is not None:
                self.env.pop(rebound, None)
        return result

    def _is_changed(self, name: str) -> bool:
        return name in self.changed or name in self.counts or name in self.shared

    def _plainly_rebound(self, statement) -> str | None:
        """The input that `nums = sorted(nums)` replaces."""
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1 \
                and isinstance(statement.targets[0], ast.Name) \
                and statement.targets[0].id in self.env.keys() - self.context.changing \
                and self.counts.get(statement.targets[0].id, 0) > 0 and statement.targets[0].id not in self.captured:
            name = statement.targets[0].id
            return name if not isinstance(statement.value, ast.Name) or statement.value.id != name else None
        return None

    @staticmethod
    def _changes(statement, name: str) -> bool:
        return name in changed_in_place(statement) or name in bindings(statement)

    def _own(self, name: str) -> list[ast.stmt]:
        """Read an input as a whole into the agent's own variable of its name."""
        value = self.looks.whole(self.env[name])
        del self.env[name]
        return [_assign(name, value)]

    def block(self, statements: list[ast.stmt]) -> list[ast.stmt]:
        """A list of statements below some other one."""
        return [new for statement in statements for new in self.statement(statement)]

    def statement(self, node: ast.stmt) -> list[ast.stmt]:
        """What replaces one statement."""
        handler = getattr(self, f"_{type(node).__name__.lower()}", None)
        replaced = handler(node) if handler else None
        return self._generic(node) if replaced is None else replaced

    def _generic(self, node: ast.stmt) -> list[ast.stmt]:
        new = copy.copy(node)
        for field, value in ast.iter_fields(node):
            if field in _BLOCKS:
                setattr(new, field, self.block(value))
            elif field == "handlers":
                setattr(new, field, [self._handler(handler) for handler in value])
            elif field == "test":
                new.test = self.looks.truth(clone(value))
            elif isinstance(value, ast.expr):
                setattr(new, field, self.looks.value(value))
            elif isinstance(value, list):
                setattr(new, field, [self._part(item) for item in value])
        return [_filled(new)]

    def _handler(self, handler):
        new = copy.copy(handler)
        new.body = self.block(handler.body)
        return new

    def _part(self, item):
        if isinstance(item, ast.AST) and not isinstance(item, ast.pattern):
            return self.looks.visit(clone(item))
        return item

    # Bindings

    def _assign(self, node: ast.Assign):
        if len(node.targets) != 1:
            return None
        target = node.targets[0]
        names = target_names(target)
        if names and set(names) <= self.context.changing and set(names) <= self.env.keys():
            return [self._update(node, names, self.looks.value(node.value))]
        path = self.looks.place(node.value)
        if path is not None and path.root in self.context.changing:
            return None
        if path is None:
            return None
        if isinstance(target, ast.Name):
            return self.bind(Element(target, path), [], node)
        if isinstance(target, (ast.Tuple, ast.List)):
            parts = self.looks.iteration.spread(Element(target, path))
            if len(parts) > 1:
                return [new for part in parts for new in self.bind(part, [], node)]
        return None

    def _update(self, node, names: list[str], value: ast.expr) -> ast.stmt:
        return ast.copy_location(ast.Expr(value=Update(names, value)), node)

    def _augassign(self, node: ast.AugAssign):
        name = getattr(node.target, "id", None)
        if name not in self.context.changing or name not in self.env:
            return None
        value = ast.BinOp(left=load(name), op=node.op, right=node.value)
        return [self._update(node, [name], self.looks.value(value))]

    def bind(self, element: Element, followed_by: list[ast.stmt], origin: ast.AST) -> list[ast.stmt]:
        """Statements that give a target its element; none where the target can stand for the place itself."""
        new = []
        for part in self.looks.iteration.spread(element):
            new += self._bind_one(part, followed_by)
        return [ast.copy_location(statement, origin) for statement in new]

    def _bind_one(self, element: Element, followed_by) -> list[ast.stmt]:
        target, place = element.target, element.place
        if place is None:
            if isinstance(target, ast.Name) and isinstance(element.value, ast.Name) and element.value.id == target.id:
                return []
            return [ast.Assign(targets=[target], value=element.value)]
        if isinstance(target, ast.Name) and self._stands_for(target.id, place, followed_by):
            settled = []
            self.env[target.id] = self._settle(place, settled)
            return settled
        return [ast.Assign(targets=[target], value=self.looks.whole(place))]

    def _stands_for(self, name: str, place: Path, followed_by) -> bool:
        """Whether a variable is just another name for a place."""
        if self.counts.get(name, 0) != 1 or name in self.changed or name in self.shared or name in self.parameters:
            return False
        if not place.shape.is_leaf:
            return place.shape.kind != "record" or name not in self.captured
        return self.context.lazy and name not in self.captured and may_wait(name, followed_by)

    def _settle(self, place: Path, new: list[ast.stmt]) -> Path:
        """Keep the indices of a place in variables that do not change while it is in use."""
        indices = []
        for index in place.indices:
            if self._is_steady(index):
                indices.append(index)
                continue
            name = self.context.index_name(place)
            new.append(_assign(name, index))
            indices.append(load(name))
        return Path(place.root, indices, place.shape, place.pattern)

    def _is_steady(self, index: ast.expr) -> bool:
        for inner in walk(index):
            if isinstance(inner, (Hidden, ast.Call, ast.Subscript, ast.Attribute)):
                return False
            if isinstance(inner, ast.Name):
                bound = self.counts.get(inner.id, 0)
                if bound > 1 or (bound and inner.id in self.parameters) or inner.id in self.shared:
                    return False
                local = bound or inner.id in self.parameters or inner.id in self.looks.iteration.counters
                if not local and inner.id not in self.context.observed.values():
                    return False
        return True

    # Loops and functions

    def _for(self, node: ast.For):
        plan = self.looks.iteration.plan(node.iter, node.target, self._may_count)
        if plan is None:
            self._note_counter(node)
            for name in target_names(node.target):
                self.env.pop(name, None)
            return None
        body = []
        for element in plan.elements:
            body += self.bind(element, node.body, node)
        body += self.block(node.body)
        index = plan.index if isinstance(plan.index, ast.expr) else ast.Name(id=plan.index, ctx=ast.Store())
        new = ast.For(target=index, iter=plan.positions, body=_filled_block(body), orelse=self.block(node.orelse))
        return [ast.copy_location(new, node)]

    def _may_count(self, name: str) -> bool:
        """Whether a counter of the source can be the loop's own variable."""
        return self.counts.get(name, 0) == 1 and name not in self.env

    def _note_counter(self, node: ast.For) -> None:
        """`for i in range(n)`: i never runs below 0, so it needs no care as an index."""
        call = node.iter
        if isinstance(node.target, ast.Name) and self.counts.get(node.target.id) == 1 and isinstance(call, ast.Call) \
                and getattr(call.func, "id", "") == "range" and len(call.args) == 1:
            self.looks.iteration.counters.add(node.target.id)

    def _functiondef(self, node: ast.FunctionDef):
        return [rewrite_function(self.context, node, self.env, node.name)]

    def _classdef(self, node: ast.ClassDef):
        return [node]

    def _return(self, node: ast.Return):
        if node.value is None:
            return None
        return [ast.copy_location(ast.Return(value=self.looks.value(node.value)), node)]


def rewrite_function(context: Context, function: ast.FunctionDef, env: dict[str, Path], name: str) -> ast.FunctionDef:
    """A function with its looks marked; parameters that are a hidden input itself fall away."""
    new = copy.copy(function)
    bound = context.specialised.get(name, {})
    own = parameter_names(function)
    inner = {key: path for key, path in env.items() if key not in own and key not in _locals(function)}
    for parameter, root in bound.items():
        inner[parameter] = Path(root, [], context.hidden[root])
    new.args = _without(function.args, set(bound))
    access = Access(context, function, inner)
    new.body = _filled_block(access.function_body(function.body))
    new.decorator_list = [item for item in function.decorator_list]
    return new


def _locals(function) -> set[str]:
    shared = {name for node in walk(function) if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names}
    return set(bindings(ast.Module(body=function.body, type_ignores=[]))) - shared


def _without(arguments: ast.arguments, names: set[str]) -> ast.arguments:
    new = clone(arguments)
    kept = [argument.arg not in names for argument in new.posonlyargs + new.args]
    defaults = [None] * (len(kept) - len(new.defaults)) + new.defaults
    new.defaults = [default for default, keep in zip(defaults, kept) if keep and default is not None]
    new.posonlyargs = [argument for argument in new.posonlyargs if argument.arg not in names]
    new.args = [argument for argument in new.args if argument.arg not in names]
    return new


def _assign(name: str, value: ast.expr) -> ast.Assign:
    return ast.Assign(targets=[ast.Name(id=name, ctx=ast.Store())], value=value)


def _filled_block(statements: list[ast.stmt]) -> list[ast.stmt]:
    return statements or [ast.Pass()]


def _filled(node: ast.stmt) -> ast.stmt:
    if hasattr(node, "body") and isinstance(node.body, list) and not node.body:
        node.body = [ast.Pass()]
    return node
