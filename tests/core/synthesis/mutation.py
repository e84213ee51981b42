"""Mutants of a cut: a generated file with one fault that an extractor could have made, and what running them shows.

Faults are planted where a cut is made: in solve(), in the tools and in what Observe tells. get_ref_answer()
and Done stay as they are, because they are no part of the cut.
"""

import ast
import contextlib
import copy
import io
import json
import types
from dataclasses import dataclass

import support  # noqa: F401  (finds the package)
from codegym.extract.inputs.gather import gather_inputs
from codegym.extract.original import Original
from codegym.extract.program import parse_program
from codegym.extract.stand_in import ensure_gymnasium
from codegym.limits import TimeLimit, processor_limit
from codegym.values import canonical

_APART = {"__init__", "finished", "reward", "from_env_str", "get_ref_answer", "step", "Done", "_same", "solve"}
_FLIPPED = {ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
            ast.In: ast.NotIn, ast.NotIn: ast.In}
# Answers of the last call at the same place, and of the first: what a cut would do that keeps a read too long.
_STALE = ast.parse('''
before = {}

def late(place, value):
    value, before[place] = before.get(place, value), value
    return value

def frozen(place, value):
    return before.setdefault(place, value)
''').body
_SECONDS_PER_RUN = 1.0
_MOST_CALLS = 20_000


@dataclass
class Mutant:
    """One planted fault: what it is, where, and the file with it."""

    operator: str
    place: str
    source: str


def mutants_of(source: str) -> list[Mutant]:
    """Every mutant of a generated file, each of another source than the rest and than the file itself."""
    tree = ast.parse(source)
    seen, found = {ast.unparse(tree)}, []
    for operator in (_dropped_updates, _dropped_branches, _stale_reads, _swapped_arguments, _shifted_arguments,
                     _swapped_parameters, _flipped_comparisons, _shifted_numbers, _shifted_looks):
        for place, fault in operator(tree):
            text = _with_fault(tree, fault)
            if text not in seen:
                seen.add(text)
                found.append(Mutant(operator.__name__.strip("_").replace("_", "-"), place, text))
    return found


def _with_fault(tree, fault) -> str:
    """The file's text with one node, found by its number in a walk, replaced."""
    number, change = fault
    fresh = copy.deepcopy(tree)
    node = list(ast.walk(fresh))[number]
    changed = change(node)
    if changed is not node:
        _Replace(node, changed).visit(fresh)
    if any(isinstance(inner, ast.Name) and inner.id in ("late", "frozen") for inner in ast.walk(fresh)):
        _methods(fresh, True)[0].body[1:1] = copy.deepcopy(_STALE)
    return ast.unparse(ast.fix_missing_locations(fresh))


class _Replace(ast.NodeTransformer):
    def __init__(self, old, new):
        self.old, self.new = old, new

    def visit(self, node):
        return self.new if node is self.old else self.generic_visit(node)


def _environment(tree) -> ast.ClassDef:
    return next(node for node in tree.body if isinstance(node, ast.ClassDef)
                and any(getattr(base, "attr", "") == "Env" for base in node.bases))


def _methods(tree, solve: bool):
    """solve() alone, or what the tools consist of."""
    return [node for node in _environment(tree).body if isinstance(node, ast.FunctionDef)
            and ((node.name == "solve") if solve else node.name not in _APART)]


def _own_nodes(tree, solve: bool):
    """(number in a walk of the tree, node, method) of all nodes of the methods; helpers of solve() stay out."""
    numbers = {id(node): number for number, node in enumerate(ast.walk(tree))}
    for method in _methods(tree, solve):
        todo = list(method.body)
        while todo:
            node = todo.pop(0)
            if isinstance(node, ast.FunctionDef) and node.name in ("call", "submit"):
                continue
            yield numbers[id(node)], node, method.name
            todo += ast.iter_child_nodes(node)


def _is_call(node) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "call" \
        and node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value != "Observe"


def _dropped_updates(tree):
    """A statement that changes something is left out."""
    for solve in (True, False):
        for number, node, name in _own_nodes(tree, solve):
            if isinstance(node, (ast.Assign, ast.AugAssign)) or \
                    isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                yield f"{name}: {ast.unparse(node)}", (number, lambda node: ast.Pass())


def _dropped_branches(tree):
    """One side of a choice is never taken."""
    for number, node, name in _own_nodes(tree, True):
        if isinstance(node, (ast.If, ast.IfExp)):
            for value in (True, False):
                yield (f"{name}: {ast.unparse(node.test)} is {value}",
                       (number, lambda node, value=value: _with_field(node, "test", _tested(node.test, value))))


def _tested(test, value: bool):
    """The test is still made, as a cut would, but does not count."""
    fixed = ast.BoolOp(ast.Or() if value else ast.And(), [test, ast.Constant(value=value)])
    return fixed


def _stale_reads(tree):
    """A call's result is taken from an earlier call at the same place."""
    for number, node, name in _own_nodes(tree, True):
        if _is_call(node):
            for kind in ("late", "frozen"):
                yield f"{name}: {kind} {ast.unparse(node)}", (number, lambda node, kind=kind: _kept(node, kind))


def _kept(node, kind: str):
    return ast.Call(func=ast.Name(id=kind, ctx=ast.Load()),
                    args=[ast.Constant(value=node.args[0].value), node], keywords=[])


def _swapped_arguments(tree):
    """Two arguments of one call change places."""
    for number, node, name in _own_nodes(tree, True):
        if _is_call(node):
            for first in range(len(node.keywords) - 1):
                yield f"{name}: {ast.unparse(node)}", (number, lambda node, first=first: _swap(node, first))


def _swap(node, first: int):
    one, two = node.keywords[first:first + 2]
    one.value, two.value = two.value, one.value
    return node


def _shifted_arguments(tree):
    """One argument is one too large."""
    for number, node, name in _own_nodes(tree, True):
        if _is_call(node):
            for place in range(len(node.keywords)):
                yield f"{name}: {ast.unparse(node)}", (number, lambda node, place=place: _shift(node, place))


def _shift(node, place: int):
    keyword = node.keywords[place]
    keyword.value = _plus_one(keyword.value)
    return node


def _plus_one(node):
    return ast.BinOp(node, ast.Add(), ast.Constant(value=1))


def _swapped_parameters(tree):
    """A tool takes one parameter for another."""
    numbers = {id(node): number for number, node in enumerate(ast.walk(tree))}
    for method in _methods(tree, False):
        names = [argument.arg for argument in method.args.args[1:]]
        for pair in zip(names, names[1:]):
            yield f"{method.name}: {pair[0]} for {pair[1]}", (numbers[id(method)], lambda node, pair=pair: _renamed(node, *pair))


def _renamed(method, first: str, second: str):
    other = {first: second, second: first}
    for node in ast.walk(method):
        if isinstance(node, ast.Name) and node.id in other:
            node.id = other[node.id]
    return method


def _flipped_comparisons(tree):
    """A comparison takes in, or leaves out, equality; membership is turned around."""
    for solve in (True, False):
        for number, node, name in _own_nodes(tree, solve):
            if isinstance(node, ast.Compare) and type(node.ops[0]) in _FLIPPED:
                yield f"{name}: {ast.unparse(node)}", (number, _flip)


def _flip(node):
    node.ops[0] = _FLIPPED[type(node.ops[0])]()
    return node


def _shifted_numbers(tree):
    """A number is one too large."""
    for solve in (True, False):
        for number, node, name in _own_nodes(tree, solve):
            if isinstance(node, ast.Constant) and type(node.value) is int:
                yield (f"{name}: {node.value} in line {node.lineno}",
                       (number, lambda node: ast.Constant(value=node.value + 1)))


def _shifted_looks(tree):
    """A tool looks beside the place that it was asked for, or tells a size that is one too large."""
    for number, node, name in _own_nodes(tree, False):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and not isinstance(node.slice, ast.Slice):
            yield f"{name}: {ast.unparse(node)}", (
                number, lambda node: _with_field(node, "slice", ast.BinOp(node.slice, ast.Sub(), ast.Constant(value=1))))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len":
            yield f"{name}: {ast.unparse(node)}", (number, _plus_one)


def _with_field(node, field: str, value):
    setattr(node, field, value)
    return node


def fresh_inputs(problem: dict, used: set[str], count: int, sharp: bool = True) -> list[dict]:
    """So many valid inputs of a problem, drawn with another seed, that are not among the used ones."""
    program = parse_program(problem)
    drawn = gather_inputs(problem, program, Original(program), 77, max(30, count + len(used)), sharp=sharp)
    return [configuration.values for configuration in drawn.configurations if configuration.text not in used][:count]


class _TooManyCalls(BaseException):
    """More calls than any oracle makes."""


class Runner:
    """Runs one environment file's oracle; never raises for what the file does."""

    def __init__(self, source: str, name: str):
        ensure_gymnasium()
        self.module = types.ModuleType("environment")
        exec(compile(source, f"{name}.py", "exec"), self.module.__dict__)
        self.name = name

    def run(self, configuration: dict) -> tuple[list[str], str]:
        """The calls it made and what came of it: the submitted answer's canonical text, or how it failed."""
        calls: list[str] = []
        try:
            with processor_limit(_SECONDS_PER_RUN), contextlib.redirect_stdout(io.StringIO()):
                environment = getattr(self.module, self.name)()
                environment.reset(copy.deepcopy(configuration))
                self._watch(environment, calls)
                environment.solve()
        except (TimeLimit, _TooManyCalls):
            return calls, "does not end"
        except (Exception, SystemExit) as error:
            return calls, type(error).__name__
        return (calls[:-1], _submitted(calls)) if environment.finished else (calls, "submits nothing")

    @staticmethod
    def _watch(environment, calls: list[str]) -> None:
        step = environment.step

        def watched(action):
            calls.append(action)
            if len(calls) > _MOST_CALLS:
                raise _TooManyCalls
            return step(action)

        environment.step = watched


def _submitted(calls: list[str]) -> str:
    try:
        return canonical(json.loads(calls[-1])["parameters"]["answer"])
    except (KeyError, ValueError):
        return "no data"
