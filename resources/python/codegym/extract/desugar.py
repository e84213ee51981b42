"""Spell out sum, any, all, min, max, counting and sorting of hidden data as loops.

In a loop each element is looked at on its own, so what is asked about it can
become a tool. Only calls that their statement evaluates exactly once are spelled out.
"""

import ast
import copy

from codegym.extract.fast import walk
from codegym.extract.scope import fresh_name, names_used, own_nodes, parameter_names, target_names

_WALLS = (ast.Lambda, ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp, ast.FunctionDef, ast.ClassDef)
_STATEMENTS = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return, ast.Expr, ast.If, ast.For)


def spell_out(function: ast.FunctionDef, roots: set[str], sortable: set[str], taken: set[str]) -> None:
    """Rewrite a function in place; `roots` are its hidden inputs, `sortable` those whose elements compare."""
    spelling = _Spelling(_tainted(function, roots), sortable, taken)
    function.body = spelling.block(function.body)
    ast.fix_missing_locations(function)


def _tainted(function, roots: set[str]) -> set[str]:
    """Names that may hold hidden data: the inputs, and what loops and lookups take from them."""
    names = set(roots)
    grew = True
    while grew:
        grew = False
        for node in own_nodes(function):
            found = []
            if isinstance(node, ast.For) and names_used(node.iter) & names:
                found = target_names(node.target)
            elif isinstance(node, ast.Assign) and isinstance(node.value, (ast.Subscript, ast.Name)) \
                    and names_used(node.value) & names:
                found = [name for target in node.targets for name in target_names(target)]
            if set(found) - names:
                names |= set(found)
                grew = True
    return names


class _Spelling:
    def __init__(self, tainted, sortable, taken):
        self.tainted, self.sortable, self.taken = tainted, sortable, taken

    def block(self, statements: list[ast.stmt]) -> list[ast.stmt]:
        """The statements with loops put in front of those that need them."""
        result = []
        for statement in statements:
            for field in ("body", "orelse", "finalbody"):
                inner = getattr(statement, field, None)
                if isinstance(inner, list) and inner and not isinstance(statement, _WALLS):
                    setattr(statement, field, self.block(inner))
            result += self._statement(statement)
        return result

    def _statement(self, node: ast.stmt) -> list[ast.stmt]:
        sorting = self._sorts_in_place(node)
        if sorting:
            return sorting
        if not isinstance(node, _STATEMENTS):
            return [node]
        hoist = _Hoist(self)
        field = {ast.If: "test", ast.For: "iter"}.get(type(node), "value")
        value = getattr(node, field)
        if value is not None:
            setattr(node, field, hoist.visit(value))
        return [_placed(new, node) for new in hoist.before] + [node]

    def _sorts_in_place(self, node) -> list[ast.stmt]:
        """`heights.sort()` as a statement."""
        call = node.value if isinstance(node, ast.Expr) else None
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "sort"
                and isinstance(call.func.value, ast.Name) and call.func.value.id in self.sortable):
            return []
        name = call.func.value.id
        loops = sorting_loops(name, call.keywords, self.taken)
        if not loops:
            return []
        statements, ordered = loops
        final = ast.Assign(targets=[ast.Name(id=name, ctx=ast.Store())], value=ordered)
        return [_placed(new, node) for new in [*statements, final]]

    def fresh(self, name: str) -> str:
        return fresh_name(name, self.taken)


def _placed(new: ast.stmt, origin: ast.stmt) -> ast.stmt:
    for node in walk(new):
        if isinstance(node, (ast.stmt, ast.expr)) and not hasattr(node, "lineno"):
            ast.copy_location(node, origin)
    new.lineno, new.end_lineno = origin.lineno, origin.end_lineno
    return new


class _Hoist(ast.NodeTransformer):
    """Takes spelled-out calls out of one expression; `before` are the statements to put in front."""

    def __init__(self, spelling: _Spelling):
        self.spelling = spelling
        self.before: list[ast.stmt] = []

    def visit(self, node):
        return node if isinstance(node, _WALLS) else super().visit(node)

    def visit_BoolOp(self, node):
        node.values[0] = self.visit(node.values[0])
        return node

    def visit_IfExp(self, node):
        node.test = self.visit(node.test)
        return node

    def visit_Call(self, node):
        name = getattr(node.func, "id", "")
        maker = getattr(self, f"_{name}", None) if isinstance(node.func, ast.Name) else None
        if maker and node.args and self._is_hidden(node.args[0]):
            result = maker(node)
            if result is not None:
                statements, value = result
                self.before += statements
                return ast.copy_location(value, node)
        return self.generic_visit(node)

    def _is_hidden(self, node) -> bool:
        if isinstance(node, (ast.GeneratorExp, ast.ListComp)):
            names = {name for g in node.generators for name in names_used(g.iter)} | names_used(node.elt)
            return bool(names & self.spelling.tainted)
        return isinstance(node, ast.Name) and node.id in self.spelling.sortable

    def _loop(self, iterable, body_for, word: str) -> list[ast.stmt]:
        """The loops of a generator, or over a plain input, around what `body_for(element)` gives."""
        if isinstance(iterable, ast.Name):
            element = self.spelling.fresh(word)
            return [ast.For(target=ast.Name(id=element, ctx=ast.Store()), iter=iterable,
                            body=body_for(ast.Name(id=element, ctx=ast.Load())), orelse=[])]
        statements = body_for(iterable.elt)
        for generator in reversed(iterable.generators):
            for test in reversed(generator.ifs):
                statements = [ast.If(test=test, body=statements, orelse=[])]
            statements = [ast.For(target=generator.target, iter=generator.iter, body=statements, orelse=[])]
        return _renamed(statements, iterable, self.spelling)

    def _sum(self, node):
        if len(node.args) > 2 or node.keywords:
            return None
        total = self.spelling.fresh("total")
        start = node.args[1] if len(node.args) == 2 else ast.Constant(value=0)
        loops = self._loop(node.args[0], lambda element: [ast.AugAssign(
            target=ast.Name(id=total, ctx=ast.Store()), op=ast.Add(), value=element)], "item")
        return [_assign(total, start), *loops], ast.Name(id=total, ctx=ast.Load())

    def _any(self, node):
        return self._search(node, "found", False)

    def _all(self, node):
        return self._search(node, "holds", True)

    def _search(self, node, word: str, start: bool):
        """any and all of one loop: stop at the first element that decides."""
        if isinstance(node.args[0], ast.Name) or len(node.args[0].generators) != 1:
            return None
        flag = self.spelling.fresh(word)

        def decide(element):
            test = ast.UnaryOp(op=ast.Not(), operand=element) if start else element
            return [ast.If(test=test, body=[_assign(flag, ast.Constant(value=not start)), ast.Break()], orelse=[])]

        return [_assign(flag, ast.Constant(value=start)), *self._loop(node.args[0], decide, "item")], \
            ast.Name(id=flag, ctx=ast.Load())

    def _len(self, node):
        iterable = node.args[0]
        if not isinstance(iterable, ast.ListComp) or not any(generator.ifs for generator in iterable.generators):
            return None
        count = self.spelling.fresh("count")
        one = [ast.AugAssign(target=ast.Name(id=count, ctx=ast.Store()), op=ast.Add(), value=ast.Constant(value=1))]
        return [_assign(count, ast.Constant(value=0)), *self._loop(iterable, lambda _: one, "item")], \
            ast.Name(id=count, ctx=ast.Load())

    def _max(self, node):
        return self._extreme(node, ast.Gt())

    def _min(self, node):
        return self._extreme(node, ast.Lt())

    def _extreme(self, node, op):
        if len(node.args) != 1 or node.keywords or not _repeatable(node.args[0]):
            return None
        best = self.spelling.fresh("best")

        def better(element):
            none = ast.Compare(left=ast.Name(id=best, ctx=ast.Load()), ops=[ast.Is()],
                               comparators=[ast.Constant(value=None)])
            more = ast.Compare(left=copy.deepcopy(element), ops=[op], comparators=[ast.Name(id=best, ctx=ast.Load())])
            return [ast.If(test=ast.BoolOp(op=ast.Or(), values=[none, more]), body=[_assign(best, element)], orelse=[])]

        return [_assign(best, ast.Constant(value=None)), *self._loop(node.args[0], better, "item")], \
            ast.Name(id=best, ctx=ast.Load())

    def _sorted(self, node):
        if not isinstance(node.args[0], ast.Name) or len(node.args) != 1:
            return None
        return sorting_loops(node.args[0].id, node.keywords, self.spelling.taken)


def _repeatable(iterable) -> bool:
    """Whether computing an element twice is the same as once."""
    return isinstance(iterable, ast.Name) or not any(
        isinstance(inner, (ast.Call, ast.NamedExpr)) for inner in walk(iterable.elt))


def _renamed(statements, iterable, spelling) -> list[ast.stmt]:
    """A generator's variables become the function's own, so they need names no one else has."""
    names = [name for generator in iterable.generators for name in target_names(generator.target)]
    module = ast.Module(body=statements, type_ignores=[])
    fresh = {name: spelling.fresh(name) for name in names}
    for node in walk(module):
        if isinstance(node, ast.Name) and node.id in fresh:
            node.id = fresh[node.id]
    return module.body


def _assign(name: str, value: ast.expr) -> ast.Assign:
    return ast.Assign(targets=[ast.Name(id=name, ctx=ast.Store())], value=value)


def sorting_loops(name: str, keywords, taken: set[str]):
    """Statements that put an input's positions in order by comparing elements, and the ordered elements.

    None where the key is no expression of the element alone.
    """
    options = {keyword.arg: keyword.value for keyword in keywords}
    key = _key_template(options.get("key"))
    reverse = options.get("reverse", ast.Constant(value=False))
    if key is None or not isinstance(reverse, ast.Constant):
        return None
    order, index, low, high, middle = (fresh_name(n, taken) for n in ("order", "index", "low", "high", "middle"))
    sign = ">" if reverse.value else "<"
    source = f"""
{order} = []
for {index} in range(len({name})):
    {low}, {high} = 0, len({order})
    while {low} < {high}:
        {middle} = ({low} + {high}) // 2
        if {key.format(f"{name}[{index}]")} {sign} {key.format(f"{name}[{order}[{middle}]]")}:
            {high} = {middle}
        else:
            {low} = {middle} + 1
    {order}.insert({low}, {index})
"""
    ordered = ast.parse(f"[{name}[{index}] for {index} in {order}]", mode="eval").body
    return _unplaced(ast.parse(source).body), _unplaced([ordered])[0]


def _unplaced(nodes):
    for root in nodes:
        for node in walk(root):
            for name in ("lineno", "end_lineno", "col_offset", "end_col_offset"):
                if hasattr(node, name):
                    delattr(node, name)
    return nodes


def _key_template(key) -> str | None:
    """The key as a format text of the element, for keys that look at the element alone."""
    if key is None or (isinstance(key, ast.Constant) and key.value is None):
        return "{0}"
    if isinstance(key, ast.Name) and key.id in ("len", "sum", "abs", "int", "str"):
        return key.id + "({0})"
    if isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name) and key.value.id == "str":
        return "{0}." + key.attr + "()"
    if not isinstance(key, ast.Lambda) or len(key.args.args) != 1:
        return None
    name = parameter_names(key)[0]
    if names_used(key.body) - {name, "len", "abs", "sum", "int", "str"} or isinstance(key.body, ast.Tuple):
        return None
    body = copy.deepcopy(key.body)
    for node in walk(body):
        if isinstance(node, ast.Name) and node.id == name:
            node.id = "ELEMENT"
    return "(" + ast.unparse(body).replace("{", "{{").replace("}", "}}").replace("ELEMENT", "{0}") + ")"
