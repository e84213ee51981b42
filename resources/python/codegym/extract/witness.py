"""What a cut's calls are, told without the file that was written of it.

The oracle's statements run against tools that are worked out straight on the inputs, from the cut's own
expressions. A fault in a method, a check, a size or an argument of the written file shows as another call or
another observation, also where the answer comes out right all the same.
"""

import ast
import contextlib
import copy
import io
import textwrap

from codegym.extract.fast import clone, dumps, json_module, loads, parsed, tool_of
from codegym.extract.hidden import Hidden, Update
from codegym.extract.oracle import oracle_source
from codegym.extract.readings import keys_in_order
from codegym.limits import TimeLimit, time_limit

_SECONDS_PER_RUN = 3.0
_SOLVE = "def solve(self):\n"


class Witness:
    """Runs a cut's oracle on inputs; `support` is what the file defines beside its class."""

    def __init__(self, cut, facts, file_source: str):
        self.context = cut.context
        self.encode = repr if cut.literal else dumps
        self.tools = {tool.name: (tool, _compiled(tool.body, cut.context)) for tool in cut.tools}
        self.scope = {}
        text = _SOLVE + textwrap.indent(oracle_source(cut, facts.remembers, facts.wrap), "    ")
        module = ast.Module(body=[*_support(file_source), *ast.parse(text).body], type_ignores=[])
        exec(compile(module, "witness.py", "exec"), self.scope)
        self.scope["json"] = json_module()

    def trace(self, inputs: dict) -> list[tuple[str, str]]:
        """The calls and what each returned, up to Done. Raises whatever goes wrong."""
        run = _Run(self, copy.deepcopy(inputs))
        with time_limit(_SECONDS_PER_RUN), contextlib.redirect_stdout(io.StringIO()):
            self.scope["solve"](run)
        return run.calls


class _Run:
    """Stands for the environment in one run of the oracle."""

    def __init__(self, witness: Witness, inputs: dict):
        self.witness = witness
        self.inputs = inputs
        self.calls: list[tuple[str, str]] = []

    def step(self, action: str):
        call = loads(action)
        if call["name"] == "Done":
            return True, ""
        text = dumps(self._view()) if call["name"] == "Observe" else self._result(call["name"], call["parameters"])
        self.calls.append((action, text))
        return True, text

    def _view(self) -> dict:
        context = self.witness.context
        view = {name: self.inputs[name] for name in context.shown}
        view.update({name: _size(self.inputs[root], pattern) for (root, pattern), name in context.told().items()})
        view.update({name: self.inputs[name] for name in context.revealed})
        return view or {"hidden": list(context.hidden)}

    def _result(self, name: str, given: dict) -> str:
        tool, code = self.witness.tools[name]
        scope = {**self.witness.scope, **self.inputs, "inputs_": self.inputs, "size_": _size}
        for parameter in tool.parameters:
            scope[parameter.name] = _restored(given[parameter.name], parameter)
        value = eval(code, scope)
        if isinstance(tool.body, Update):
            names = tool.body.names
            self.inputs.update(zip(names, value if len(names) > 1 else [value]))
            value = list(value) if len(names) > 1 else value
        return self.witness.encode(value)


def _size(value, pattern: tuple) -> int:
    """The size of an input, or of its first row."""
    if pattern:
        return len(value[0]) if value else 0
    return len(value)


def _restored(value, parameter):
    """A parameter as the solution had it: JSON turned a tuple into a list."""
    if isinstance(value, list) and (parameter.kind == "key" or parameter.types == {"tuple"}):
        return tuple(value)
    return value


def _support(file_source: str) -> list[ast.stmt]:
    """Imports and helpers of the file: all of it but the environment and the self-test."""
    return [node for node in parsed(file_source).body
            if not isinstance(node, ast.If) and not (isinstance(node, ast.ClassDef) and any(
                getattr(base, "attr", "") == "Env" for base in node.bases))
            and not (isinstance(node, ast.Import) and node.names[0].name == "gymnasium")]


def _compiled(body: ast.expr, context):
    value = body.value if isinstance(body, Update) else body
    expression = _Direct(context).visit(clone(value))
    return compile(ast.unparse(ast.fix_missing_locations(expression)), "tool", "eval")


class _Direct(ast.NodeTransformer):
    """Spells looks as plain accesses to the inputs."""

    def __init__(self, context):
        self.sizes = {name: key for key, name in context.observed.items()}

    def visit_Hidden(self, node: Hidden):
        given = iter([ast.unparse(ast.fix_missing_locations(self.visit(argument))) for argument in node.args])
        if node.op == "count":
            return _parsed(f"size_(inputs_[{node.path.root!r}], {node.path.pattern!r})")
        place = f"inputs_[{node.path.root!r}]"
        for mark in node.path.pattern:
            place += f"[{next(given)}]" if mark == "*" else f"[{mark!r}]"
        spelled = {"read": "{0}", "size": "len({0})", "key": keys_in_order("{0}", node.path.shape) + "[{1}]",
                   "has": "{1} in {0}", "decimals": "len(str({0}).partition('.')[2])"}[node.op]
        return _parsed(spelled.format(place, next(given, "")))

    def visit_Name(self, node):
        if node.id in self.sizes and not getattr(node, "is_parameter", False):
            root, pattern = self.sizes[node.id]
            return _parsed(f"size_(inputs_[{root!r}], {pattern!r})")
        return node


def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def differing_call(cut, facts, source: str, traces, configurations: list[dict]) -> str:
    """Where the file's calls or observations are not the cut's, in a line; nothing where they all agree."""
    try:
        witness = Witness(cut, facts, source)
        told = [witness.trace(inputs) for inputs in configurations]
    except (TimeLimit, Exception, SystemExit) as error:
        return f"the cut's calls cannot be followed: {type(error).__name__}: {error}"
    for trace, expected in zip(traces, told):
        seen = [pair for pair in trace if tool_of(pair[0]) != "Done"]
        if seen != expected:
            place = next((n for n, pair in enumerate(zip(seen, expected)) if pair[0] != pair[1]),
                         min(len(seen), len(expected)))
            return f"call {place + 1} is {seen[place:place + 1]}, the cut's is {expected[place:place + 1]}"
    return ""
