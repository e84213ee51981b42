"""The oracle: a cut's statements as the text of solve()."""

import ast

from codegym.extract.fast import clone, walk
from codegym.extract.hidden import ToolCall, load
from codegym.extract.questions import helpers_used
from codegym.extract.scope import names_used
from codegym.extract.tidy import spaced, tidy

_CALL = '''def call(name, **parameters):
    return json.loads(self.step(json.dumps({"name": name, "parameters": parameters}))[1])
'''
_CALL_ONCE = '''known = {}

def call(name, **parameters):
    action = json.dumps({"name": name, "parameters": parameters})
    if action not in known:
        known[action] = json.loads(self.step(action)[1])
    return known[action]
'''


class _Render(ast.NodeTransformer):
    """Spells tool calls, and turns the entry's own returns into submissions."""

    def __init__(self):
        self.depth = 0

    def visit_FunctionDef(self, node):
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1
        return node

    def visit_Lambda(self, node):
        return self.generic_visit(node)

    def visit_ToolCall(self, node: ToolCall):
        tool = node.site.tool
        keywords = [ast.keyword(arg=parameter.name, value=self.visit(argument))
                    for parameter, argument in zip(tool.parameters, [*node.args, *node.site.constants])]
        return ast.Call(func=load("call"), args=[ast.Constant(value=tool.name)], keywords=keywords)

    def visit_Return(self, node):
        self.generic_visit(node)
        if self.depth:
            return node
        value = node.value or ast.Constant(value=None)
        return ast.Return(value=ast.Call(func=load("submit"), args=[value], keywords=[]))


class _Apart(ast.NodeTransformer):
    """Gives the solution's own variables other names where solve() has a function of that name."""

    def generic_visit(self, node):
        for field in ("id", "name", "arg"):
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, _own_name(getattr(node, field)))
        if isinstance(node, (ast.Nonlocal, ast.Global)):
            node.names = [_own_name(name) for name in node.names]
        return super().generic_visit(node)


def _own_name(name: str) -> str:
    return f"{name}_value" if name in ("call", "known", "submit", "view") else name


def oracle_source(cut, remembers: bool, wrap: str) -> str:
    """The body of solve(), not indented.

    remembers: keep what was read, for oracles that would else ask twice.
    wrap: what turns the raw answer into data, e.g. "list", or nothing.
    """
    key = (remembers, wrap)
    if key not in cut.oracles:
        cut.oracles[key] = _written(cut, remembers, wrap)
    return cut.oracles[key]


def _written(cut, remembers: bool, wrap: str) -> str:
    render, apart = _Render(), _Apart()
    functions = [render.visit(apart.visit(clone(function))) for function in cut.functions]
    body = [render.visit(apart.visit(clone(statement))) for statement in cut.body]
    if not _always_leaves(body):
        body.append(ast.Return(value=ast.Call(func=load("submit"), args=[ast.Constant(value=None)], keywords=[])))
    text = ast.unparse(ast.fix_missing_locations(ast.Module(body=functions + body, type_ignores=[])))
    caller = _CALL_ONCE if remembers else _CALL
    if cut.literal:
        caller = caller.replace("json.loads", "ast.literal_eval")
    parts = [caller, *helpers_used(text), _submit(wrap), _observe(cut, text), spaced(tidy(text))]
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def _always_leaves(statements: list[ast.stmt]) -> bool:
    """Whether whoever runs these statements never gets behind the last one, as far as it can be read."""
    last = statements[-1] if statements else None
    if isinstance(last, ast.If):
        return _always_leaves(last.body) and _always_leaves(last.orelse)
    if isinstance(last, ast.Try):
        parts = [last.orelse or last.body, *(handler.body for handler in last.handlers)]
        return _always_leaves(last.finalbody) or all(map(_always_leaves, parts))
    if isinstance(last, ast.While):
        endless = isinstance(last.test, ast.Constant) and last.test.value
        return bool(endless) and not any(isinstance(node, ast.Break) for node in walk(last))
    return isinstance(last, (ast.Return, ast.Raise))


def _submit(wrap: str) -> str:
    answer = f"{wrap}(answer)" if wrap else "answer"
    return ('\ndef submit(answer):\n    return self.step(json.dumps({"name": "Done", "parameters": '
            f'{{"answer": {answer}}}}}))[1]\n')


def _observe(cut, text: str) -> str:
    """Statements that take from Observe what the oracle uses of it."""
    used = names_used(ast.parse(text))
    names = [name for name in [*cut.context.shown, *cut.context.told().values()] if _own_name(name) in used]
    if not names:
        return ""
    return "\n".join(['view = call("Observe")'] + [f'{_own_name(name)} = view["{name}"]' for name in names])
