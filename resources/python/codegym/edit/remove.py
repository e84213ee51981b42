"""Take a tool out, where nothing needs it any more."""

import ast

from codegym.edit.mentions import uses
from codegym.edit.outline import FIXED, Outline
from codegym.edit.source import Edit, Refused


def remove(outline: Outline, tool: str) -> tuple[list[Edit], list[str]]:
    outline.require(tool)
    if tool in FIXED:
        raise Refused(f"Every environment has {tool}; it cannot be removed.")
    edits = [_method(outline, tool), _entry(outline, tool), *_number(outline, tool), *_branch(outline, tool)]
    spans = [(edit.start, edit.end) for edit in edits]
    constant = outline.constant(tool)
    left = uses(outline, tool, spans) + (_constant_uses(outline, constant, spans) if constant else [])
    if left:
        lines = ", ".join(map(str, sorted(set(left))[:8]))
        raise Refused(f"{tool} is still needed: line {lines}. Take it out there first, then remove the tool.")
    return edits, [name for name in outline.tools if name != tool]


def _method(outline: Outline, tool: str) -> Edit:
    """With its decorators and the blank lines above it."""
    source, method = outline.source, outline.methods[tool]
    first = min([method.lineno] + [decorator.lineno for decorator in method.decorator_list])
    while first > 1 and not source.raw[source.line_start(first - 1):source.line_start(first)].strip():
        first -= 1
    return Edit(source.line_start(first), source.line_start(method.end_lineno + 1), "")


def _entry(outline: Outline, tool: str) -> Edit:
    source, (key, value) = outline.source, outline.entries[tool]
    keys = outline.mapping.keys
    place = keys.index(key)
    if place + 1 < len(keys):
        following = keys[place + 1]
        if following.lineno > value.end_lineno and not source.raw[source.line_start(key.lineno):source.start(key)].strip():
            return Edit(source.line_start(key.lineno), source.line_start(following.lineno), "")
        return Edit(source.start(key), source.start(following), "")
    if place == 0:
        raise Refused(f"{tool} is the only tool.")
    return Edit(source.end(outline.mapping.values[place - 1]), source.end(value), "")


def _number(outline: Outline, tool: str) -> list[Edit]:
    """The lines that set the attribute that func_mapping holds for the tool."""
    source, constant = outline.source, outline.constant(tool)
    found = []
    for node in ast.walk(outline.node):
        if not isinstance(node, ast.Assign) or len(node.targets) != 1 or constant is None:
            continue
        if getattr(node.targets[0], "attr", getattr(node.targets[0], "id", "")) == constant:
            found.append(Edit(source.line_start(node.lineno), source.line_start(node.end_lineno + 1), ""))
    return found


def _branch(outline: Outline, tool: str) -> list[Edit]:
    source, branch = outline.source, outline.branch(tool)
    if branch is None:
        return []
    start = source.start(branch)
    if source.raw[start:start + 4] == b"elif" or not branch.orelse:
        return [Edit(source.line_start(branch.lineno), source.line_start(branch.body[-1].end_lineno + 1), "")]
    following = source.start(branch.orelse[0])
    if source.raw[following:following + 4] != b"elif":
        raise Refused(f"Line {branch.lineno}: step() calls {tool} in a way that has to be changed by hand.")
    return [Edit(start, following + 2, "")]  # Its "elif" becomes the "if".


def _constant_uses(outline: Outline, constant: str, besides: list[tuple[int, int]]) -> list[int]:
    source = outline.source
    places = [source.end(node) - len(constant) for node in ast.walk(source.tree)
              if isinstance(node, ast.Attribute) and node.attr == constant]
    return [source.line_of(place) for place in places if not any(start <= place < end for start, end in besides)]
