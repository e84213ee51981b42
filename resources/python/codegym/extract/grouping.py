"""Sites that ask the same question share one tool."""

import ast
import builtins
import itertools
import re

from codegym.extract.fast import clone, walk
from codegym.extract.hidden import Hidden, Site, Update
from codegym.extract.lift import body_key
from codegym.extract.nouns import place_name
from codegym.extract.phrases import Phrases
from codegym.extract.tool import Parameter, Tool

_BOOLEAN_METHODS = frozenset({"isdigit", "isalpha", "isalnum", "isupper", "islower", "isspace", "startswith",
                              "endswith", "isnumeric", "isdecimal"})

_FURTHER = ("other", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def group_sites(sites: list[Site], context, namer) -> list[Tool]:
    """Make the tools, give each site its tool, and add a site's own constant as an argument where groups differ."""
    groups: dict[str, list[Site]] = {}
    for site in sites:
        site.key = body_key(site.body)
        groups.setdefault(body_key(site.body, constants=False), []).append(site)
    split = []
    for group in groups.values():
        if len({body_key(site.body) for site in group}) > 1:
            split += _with_constants_as_arguments(group)
        else:
            split.append(group)
    return [_tool(group, context, namer) for group in split]


def _constants(body: ast.AST) -> list[ast.Constant]:
    return [node for node in walk(body) if isinstance(node, ast.Constant)]


def _with_constants_as_arguments(group: list[Site]) -> list[list[Site]]:
    """One group where the differing constants are numbers or texts, else one group per constant."""
    columns = list(zip(*[_constants(site.body) for site in group]))
    for number, column in reversed(list(enumerate(columns))):
        values = {(type(item.value).__name__, item.value) for item in column}
        if len(values) == 1:
            continue
        if not all(type(item.value) in (int, float, str) for item in column):
            return list(_by_key(group).values())
        for site in group:
            _abstract_constant(site, number)
    return [group]


def _by_key(group):
    split: dict[str, list[Site]] = {}
    for site in group:
        split.setdefault(body_key(site.body), []).append(site)
    return split


def _abstract_constant(site: Site, number: int) -> None:
    wanted = _constants(site.body)[number]
    name = f"P{len(site.arguments)}"
    site.arguments.append(wanted)
    site.constants.append(wanted)
    site.roles.append("value")
    site.body = _Replace(wanted, ast.Name(id=name, ctx=ast.Load())).visit(site.body)


class _Replace(ast.NodeTransformer):
    def __init__(self, old, new):
        self.old, self.new = old, new

    def visit(self, node):
        return self.new if node is self.old else super().generic_visit(node)


def _tool(group: list[Site], context, namer) -> Tool:
    first = group[0]
    body = clone(first.body)
    kind = kind_of(body)
    parameters = _parameters(group, context)
    names = {f"P{number}": parameter.name for number, parameter in enumerate(parameters)}
    body = _renamed(body, names)
    tool = Tool(namer.name(kind, body, first.target), kind, body, parameters,
                sorted({(site.line, site.end_line) for site in group if site.line}))
    tool.summary, tool.returns = _documentation(kind, body, Phrases(context), context)
    tool.keys = {site.key for site in group}
    for site in group:
        site.tool = tool
    return tool


def kind_of(body: ast.expr) -> str:
    """observe, reader, length, compare, compute or update, by what the body is."""
    if isinstance(body, Update):
        return "update"
    if isinstance(body, Hidden):
        return {"read": "reader", "key": "reader", "size": "length", "count": "length", "decimals": "compute",
                "has": "compare"}[body.op]
    if isinstance(body, (ast.Compare, ast.BoolOp)) or (isinstance(body, ast.UnaryOp) and isinstance(body.op, ast.Not)):
        return "compare"
    if isinstance(body, ast.Call):
        if getattr(body.func, "id", "") in ("any", "all", "bool"):
            return "compare"
        if isinstance(body.func, ast.Attribute) and body.func.attr in _BOOLEAN_METHODS:
            return "compare"
    return "compute"


def _parameters(group: list[Site], context) -> list[Parameter]:
    """Parameters named as the source names what is handed in, where all sites agree."""
    taken: set[str] = set()
    result = []
    nouns = _index_nouns(group[0].body, context)
    several = len(set(nouns.values())) > 1
    for number, role in enumerate(group[0].roles):
        spoken = {_spoken(site.arguments[number], role) for site in group}
        wanted = spoken.pop() if len(spoken) == 1 else _spoken(ast.Constant(value=0), role)
        if several and f"P{number}" in nouns:
            wanted = place_name(nouns[f"P{number}"], wanted)
        name = next(name for name in _variants(wanted) if name not in taken)
        taken.add(name)
        kind = "value" if role == "value" else ("key" if role in ("key", "inner_key", "member") else "index")
        result.append(Parameter(name, kind, noun=nouns.get(f"P{number}", "")))
    return result


def _variants(name: str):
    """A name, and names for more of the same: index, other_index, third_index, …"""
    yield name
    yield from (f"{ordinal}_{name}" for ordinal in _FURTHER)
    yield from (f"{name}_{number}" for number in itertools.count(len(_FURTHER) + 2))


def _index_nouns(body, context) -> dict[str, str]:
    """For each index parameter of a one-dimensional look, what stands at that position."""
    return {node.args[0].id: context.nouns[node.path.root].one for node in walk(body)
            if isinstance(node, Hidden) and len(node.args) == 1 and isinstance(node.args[0], ast.Name)}


def _spoken(argument: ast.expr, role: str) -> str:
    if role in ("value", "member") and isinstance(argument, ast.Name) and len(argument.id) > 2 \
            and not re.search(r"\d", argument.id):
        return argument.id if argument.id not in ("self", "name", *dir(builtins)) else "value"
    return "value" if role in ("value", "member") else role


def _renamed(body: ast.expr, names: dict[str, str]) -> ast.expr:
    for node in walk(body):
        if isinstance(node, ast.Name) and node.id in names and re.fullmatch(r"P\d+", node.id):
            node.id = names[node.id]
            node.is_parameter = True
    return body


def _documentation(kind, body, phrases: Phrases, context) -> tuple[str, str]:
    if isinstance(body, Update):
        return phrases.change(body)
    words = phrases.of(body)
    if kind == "compare":
        return f"Tell whether {words}.", '"true" or "false".'
    if kind == "reader":
        return f"Look up {words}.", f"{re.split(r' (?:at|in row|under) ', words)[0].capitalize()}."
    if kind == "length":
        return f"Tell {words}.", "The number."
    return f"Work out {words}.", "The value."
