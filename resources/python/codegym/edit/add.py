"""Write a new tool with all that the template asks for; what it does is left to its author."""

import ast
from typing import NamedTuple

from codegym.edit.outline import Outline, constant_name
from codegym.edit.source import Edit, Refused


class Written(NamedTuple):
    """What is known of a new tool. told: a line on each parameter."""
    told: list[str]
    returns: str
    body: list[str]


def add(outline: Outline, name: str, parameters: str, description: str, written: Written | None = None
        ) -> tuple[list[Edit], list[str]]:
    outline.require_free(name)
    arguments = _parsed(parameters)
    constant, numbers = _number(outline, name)
    edits = [*numbers, _entry(outline, name, constant), *_branch(outline, name, constant, arguments),
             _method(outline, name, arguments, description, written or _open(name, arguments))]
    names = list(outline.entries)
    names.insert(len(names) - 1 if names[-1] == "Done" else len(names), name)
    return edits, [tool for tool in names if tool == name or tool in outline.tools]


def _parsed(parameters: str) -> ast.arguments:
    try:
        function = ast.parse(f"def f(self, {parameters}\n): pass").body
        (only,) = function
        arguments = only.args
    except (SyntaxError, ValueError):
        raise Refused("The parameters cannot be read. Write them as in Python: index: int, name: str = \"\".") from None
    if arguments.vararg or arguments.kwarg or arguments.kwonlyargs or arguments.posonlyargs:
        raise Refused("An agent gives parameters by name, so * and / have no place among them.")
    del arguments.args[0]
    return arguments


def _number(outline: Outline, name: str) -> tuple[str, list[Edit]]:
    """What func_mapping holds for the tool, and the line that sets it, after the fashion of the other tools."""
    values = [value for _, value in outline.entries.values()]
    if values and all(isinstance(value, ast.Constant) and isinstance(value.value, int) for value in values):
        return str(1 + max(value.value for value in values)), []
    constants = {outline.constant(tool) for tool in outline.entries}
    if constants == {None}:
        return f"self.{name}", []
    source = outline.source
    set_at = [node for node in ast.walk(outline.node)
              if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
              and isinstance(node.value.value, int) and getattr(node.targets[0], "attr", "") in constants]
    own = constant_name(name)
    if not set_at or own in {node.attr for node in ast.walk(outline.node) if isinstance(node, ast.Attribute)}:
        raise Refused("func_mapping is not written as in the template, so the tool has to be added by hand.")
    last = max(set_at, key=lambda node: node.lineno)
    number = 1 + max(node.value.value for node in set_at)
    line = f"{source.indent(last.lineno)}self.{own} = {number}"
    return f"self.{own}", [source.below(last.end_lineno, [line])]


def _entry(outline: Outline, name: str, value: str) -> Edit:
    """Before Done where that is the last, else behind the last."""
    source, mapping = outline.source, outline.mapping
    key, last = mapping.keys[-1], mapping.values[-1]
    if key is None:
        raise Refused("func_mapping is not written as in the template, so the tool has to be added by hand.")
    alone = not source.raw[source.line_start(key.lineno):source.start(key)].strip()
    gap = source.ending(key.lineno) + source.indent(key.lineno) if alone else " "
    if getattr(key, "value", "") == "Done":
        return Edit(source.start(key), source.start(key), f'"{name}": {value},{gap}')
    return Edit(source.end(last), source.end(last), f',{gap}"{name}": {value}')


def _branch(outline: Outline, name: str, value: str, arguments: ast.arguments) -> list[Edit]:
    source = outline.source
    found = [(branch, tool) for tool in outline.tools if tool != "Done" and (branch := outline.branch(tool))]
    if not found:
        if outline.dispatches_itself():
            return []
        raise Refused("step() does not choose among the tools as in the template, so the tool has to be added by hand.")
    branch, sibling = max(found, key=lambda pair: pair[0].lineno)
    asked = source.written(branch.test.left)
    by_name = isinstance(branch.test.comparators[0], ast.Constant) and branch.test.comparators[0].value == sibling
    body = source.indent(branch.body[0].lineno)
    if branch.body[0].lineno == branch.lineno:
        body = source.indent(branch.lineno) + "    "
    kept, given = _names(outline, branch, sibling)
    call = f"self.{name}({', '.join(_given(given, arguments))})"
    test = f'"{name}"' if by_name else value
    lines = [f"{source.indent(branch.lineno)}elif {asked} == {test}:",
             f"{body}{kept} {call}" if kept == "return" else f"{body}{kept} = {call}"]
    return [source.below(branch.body[-1].end_lineno, lines)]


def _names(outline: Outline, branch: ast.If, sibling: str) -> tuple[str, str]:
    """What takes a tool's result, and what holds the parameters of the call."""
    kept = None
    for node in ast.walk(branch):
        value = getattr(node, "value", None)
        if isinstance(value, ast.Call) and getattr(value.func, "attr", "") == sibling:
            if isinstance(node, ast.Assign):
                kept = outline.source.written(node.targets[0])
            elif isinstance(node, ast.Return):
                kept = "return"
    if kept is None:
        raise Refused(f"Line {branch.lineno}: step() is not written as in the template, so the tool has to be added by hand.")
    for node in ast.walk(outline.methods["step"]):
        if isinstance(node, ast.Subscript) and getattr(node.slice, "value", "") == "parameters":
            return kept, _holder(outline, node)
    return kept, "params"


def _holder(outline: Outline, wanted: ast.Subscript) -> str:
    """params, of params = call["parameters"] or name, params = call["name"], call["parameters"]."""
    for node in ast.walk(outline.methods["step"]):
        if not isinstance(node, ast.Assign):
            continue
        target = node.targets[0]
        if node.value is wanted:
            return outline.source.written(target)
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple) and wanted in node.value.elts:
            return outline.source.written(target.elts[node.value.elts.index(wanted)])
    return outline.source.written(wanted)


def _given(holder: str, arguments: ast.arguments) -> list[str]:
    required = len(arguments.args) - len(arguments.defaults)
    given = [f'{holder}["{argument.arg}"]' for argument in arguments.args[:required]]
    for argument, default in zip(arguments.args[required:], arguments.defaults):
        given.append(f'{holder}.get("{argument.arg}", {ast.unparse(default)})')
    return given


def _open(name: str, arguments: ast.arguments) -> Written:
    """Left to the author."""
    return Written(["To be written."] * len(arguments.args), "To be written.",
                   [f'raise NotImplementedError("{name} is not written yet")'])


def _method(outline: Outline, name: str, arguments: ast.arguments, description: str, written: Written) -> Edit:
    source = outline.source
    others = [outline.methods[tool] for tool in outline.tools if tool != "Done"] or [outline.methods[outline.tools[-1]]]
    last = max(others, key=lambda method: method.lineno)
    words = [line.strip() for line in description.strip().splitlines()] or ["To be written: what the agent learns or changes by it."]
    if '"""' in description or description.rstrip().endswith("\\"):
        raise Refused('The description cannot hold """ or end with a backslash.')
    told = [f"    {argument.arg} ({ast.unparse(argument.annotation) if argument.annotation else 'any'}): {line}"
            for argument, line in zip(arguments.args, written.told)]
    text = ['r"""', *words, "", "Args:", *(told or ["    None"]), "", "Returns:", f"    str: {written.returns}", "",
            "Example Output:", '    "To be written."', '"""', *written.body]
    outer = source.indent(last.lineno)
    signature = ", ".join(filter(None, ["self", ast.unparse(arguments)]))
    lines = ["", f"{outer}def {name}({signature}):"] + [f"{outer}    {line}" if line else "" for line in text]
    return source.below(last.end_lineno, lines)
