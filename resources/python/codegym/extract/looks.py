"""Expressions: replace every look at hidden data by a mark that later becomes a tool call."""

import ast

from codegym.extract.context import Context
from codegym.extract.fast import clone, walk
from codegym.extract.hidden import Hidden, Path, call, load
from codegym.extract.iteration import Iteration
from codegym.extract.questions import asked_number
from codegym.extract.scope import parameter_names

_CONTAINERS = ("list", "tuple", "text", "dict", "set", "record")


class Looks(ast.NodeTransformer):
    """Rewrites expressions under `env`, which maps variables to places in hidden inputs."""

    def __init__(self, context: Context, env: dict[str, Path]):
        self.context = context
        self.env = env
        self.iteration = Iteration(self)

    def value(self, node: ast.expr) -> ast.expr:
        """The expression with its looks marked."""
        return self.visit(clone(node))

    def place(self, node: ast.expr) -> Path | None:
        """The place in hidden data that an expression names, or None."""
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            return self.env.get(node.id)
        if not isinstance(node, ast.Subscript) or isinstance(node.slice, ast.Slice):
            return None
        outer = self.place(node.value)
        return self.element(outer, node.slice) if outer is not None else None

    def element(self, outer: Path, index: ast.expr, rewritten: bool = False) -> Path | None:
        """The place one index below `outer`, or None where the shape has no such place."""
        shape = outer.shape
        if shape.kind == "record":
            if shape.is_leaf or not isinstance(index, ast.Constant) or not isinstance(index.value, int):
                return None
            number = index.value
            return outer.step(index, shape.fields[number], number) if number < len(shape.fields) else None
        if shape.kind not in ("list", "tuple", "text", "dict"):
            return None
        if not rewritten:
            index = self.value(index)
        if shape.kind != "dict":
            index = self.index_from_front(outer, index)
        return outer.step(index, shape.item, "*")

    def index_from_front(self, outer: Path, index: ast.expr) -> ast.expr:
        """Spell an index that counts from the end as one that counts from the front."""
        if isinstance(index, ast.UnaryOp) and isinstance(index.op, ast.USub) and isinstance(index.operand, ast.Constant):
            return ast.BinOp(left=self.context.size(outer), op=ast.Sub(), right=index.operand)
        if self.context.exact_index and not isinstance(index, ast.Constant) and not self._counts_up(index):
            return ast.Subscript(value=call("range", self.context.size(outer)), slice=index, ctx=ast.Load())
        return index

    def _counts_up(self, index: ast.expr) -> bool:
        return isinstance(index, ast.Name) and index.id in self.iteration.counters

    # Looks

    def read(self, path: Path) -> ast.expr:
        """Read an element that one call returns."""
        asked = asked_number(path) if self.context.by_questions and not path.pattern else None
        if asked is not None:
            return asked
        node = Hidden("read", path, [clone(index) for index in path.indices])
        return call("tuple", node) if path.shape.kind == "record" and path.shape.is_tuple else node

    def whole(self, path: Path) -> ast.expr:
        """Read all that is in a place, element by element."""
        shape = path.shape
        if shape.is_leaf:
            return self.read(path)
        if shape.kind == "record":
            parts = [self.whole(self.element(path, ast.Constant(value=i))) for i in range(len(shape.fields))]
            return (ast.Tuple if shape.is_tuple else ast.List)(elts=parts, ctx=ast.Load())
        return self.gather(path, call("range", self.context.size(path)))

    def gather(self, path: Path, positions: ast.expr) -> ast.expr:
        """Read the elements at `positions` (a range) into a container of the same type."""
        if not path.pattern:
            self.context.gathered.add(path.root)
        index = self.context.index_name(path)
        self.iteration.counters.add(index)
        loop = ast.comprehension(target=ast.Name(id=index, ctx=ast.Store()), iter=positions, ifs=[], is_async=0)
        kind = path.shape.kind
        if kind in ("dict", "set"):
            return self._gather_keyed(path, loop, index)
        element = self.whole(self.element(path, load(index), rewritten=True))
        if kind == "list":
            return ast.ListComp(elt=element, generators=[loop])
        every = ast.GeneratorExp(elt=element, generators=[loop])
        if kind == "tuple":
            return call("tuple", every)
        return ast.Call(func=ast.Attribute(value=ast.Constant(value=""), attr="join", ctx=ast.Load()),
                        args=[every], keywords=[])

    def _gather_keyed(self, path: Path, loop, index: str) -> ast.expr:
        key = self.key(path, load(index))
        if path.shape.kind == "set":
            return ast.SetComp(elt=key, generators=[loop])
        name = self.context.fresh("key")
        keys = ast.GeneratorExp(elt=key, generators=[loop])
        value = self.whole(self.element(path, load(name), rewritten=True))
        outer = ast.comprehension(target=ast.Name(id=name, ctx=ast.Store()), iter=keys, ifs=[], is_async=0)
        return ast.DictComp(key=load(name), value=value, generators=[outer])

    def key(self, path: Path, index: ast.expr) -> ast.expr:
        """The n-th key of a dictionary, or the n-th member of a set."""
        node = Hidden("key", path, [*[clone(i) for i in path.indices], index])
        shape = path.shape.key if path.shape.kind == "dict" else path.shape.item
        return call("tuple", node) if shape is not None and shape.kind == "record" else node

    # Visitors

    def visit_Name(self, node):
        path = self.place(node)
        return node if path is None else self.whole(path)

    def visit_Subscript(self, node):
        if isinstance(node.ctx, ast.Load):
            path = self.place(node)
            if path is not None:
                return self.whole(path)
            outer = self.place(node.value)
            if outer is not None and isinstance(node.slice, ast.Slice) and outer.shape.kind in ("list", "tuple", "text"):
                return self.gather(outer, self.sliced(outer, node.slice))
        return self.generic_visit(node)

    def sliced(self, outer: Path, bounds: ast.Slice) -> ast.expr:
        """The positions that a slice selects, as a slice of the range of all."""
        return ast.Subscript(value=call("range", self.context.size(outer)), slice=self.visit(bounds), ctx=ast.Load())

    def visit_Call(self, node):
        name = getattr(node.func, "id", None)
        if name == "len" and len(node.args) == 1:
            path = self.place(node.args[0])
            if path is not None and path.shape.kind in _CONTAINERS and path.shape.kind != "record":
                return self.context.size(path)
        if isinstance(node.func, ast.Attribute):
            replaced = self._method(node)
            if replaced is not None:
                return replaced
        if name in self.context.specialised:
            return self._specialised_call(node, self.context.specialised[name])
        return self.generic_visit(node)

    def _specialised_call(self, node, bound: dict[str, str]):
        """A call of a function that sees the hidden input itself: that argument falls away."""
        parameters = self.context.parameters_of[node.func.id]
        node.args = [self.visit(argument) for position, argument in enumerate(node.args)
                     if position >= len(parameters) or parameters[position] not in bound]
        node.keywords = [ast.keyword(arg=k.arg, value=self.visit(k.value)) for k in node.keywords
                         if k.arg not in bound]
        return node

    def _method(self, node):
        """A method of a hidden dictionary that asks for one entry."""
        path = self.place(node.func.value)
        if path is None or path.shape.kind != "dict":
            return None
        if node.func.attr == "get" and node.args and _is_simple(node.args[0]):
            key = self.visit(node.args[0])
            default = self.visit(node.args[1]) if len(node.args) > 1 else ast.Constant(value=None)
            return ast.IfExp(test=self.has(path, key), body=self.whole(self.element(path, key, rewritten=True)),
                             orelse=default)
        if node.func.attr in ("keys", "values") and not node.args:
            loop_over = self.iteration.plan(node, ast.Name(id=self.context.fresh("entry"), ctx=ast.Store()))
            return loop_over.as_list() if loop_over else None
        return None

    def has(self, path: Path, value: ast.expr) -> Hidden:
        """Whether a dictionary or set holds a key."""
        return Hidden("has", path, [*[clone(i) for i in path.indices], clone(value)])

    def visit_Compare(self, node):
        if len(node.ops) == 1 and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            path = self.place(node.comparators[0])
            if path is not None and path.shape.kind in ("dict", "set"):
                question = self.has(path, self.visit(node.left))
                if isinstance(node.ops[0], ast.NotIn):
                    return ast.UnaryOp(op=ast.Not(), operand=question)
                return question
        return self.generic_visit(node)

    def truth(self, node: ast.expr) -> ast.expr:
        """An expression whose truth alone matters: a container counts by its size."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return ast.UnaryOp(op=ast.Not(), operand=self.truth(node.operand))
        if isinstance(node, ast.BoolOp):
            return ast.BoolOp(op=node.op, values=[self.truth(item) for item in node.values])
        path = self.place(node)
        if path is not None and not path.shape.is_leaf and path.shape.kind != "record":
            return self.context.size(path)
        return self.visit(node)

    def visit_UnaryOp(self, node):
        return self.truth(node) if isinstance(node.op, ast.Not) else self.generic_visit(node)

    def visit_IfExp(self, node):
        return ast.IfExp(test=self.truth(node.test), body=self.visit(node.body), orelse=self.visit(node.orelse))

    def visit_Lambda(self, node):
        inner = Looks(self.context, {k: v for k, v in self.env.items() if k not in parameter_names(node)})
        node.body = inner.visit(node.body)
        return node

    def _comprehension(self, node):
        scope = Looks(self.context, dict(self.env))
        scope.iteration.counters |= self.iteration.counters
        node.generators = [inner for generator in node.generators
                           for inner in scope.iteration.comprehension(generator, node)]
        for field in ("elt", "key", "value"):
            if hasattr(node, field):
                setattr(node, field, scope.visit(getattr(node, field)))
        return node

    visit_ListComp = visit_SetComp = visit_GeneratorExp = visit_DictComp = _comprehension


def _is_simple(node: ast.expr) -> bool:
    """Whether evaluating it twice is the same as once."""
    return not any(isinstance(inner, (ast.Call, ast.NamedExpr, ast.Yield, ast.Await)) for inner in walk(node))
