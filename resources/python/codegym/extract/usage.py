"""What trials showed about tools: types and examples to write down, and tools that are no good."""

import ast
import json
import re
import types

from codegym.extract.hidden import Hidden, Update
from codegym.extract.stand_in import ensure_gymnasium
from codegym.values import canonical

_LONGEST_PARAMETER = 24
_LEAK_SHARE = 0.1


def fill_in(tools, trial) -> None:
    """Give each tool the types, example and exactness that the trial saw."""
    for tool in tools:
        usage = trial.usage.get(tool.name)
        if usage is None:
            continue
        tool.example = usage.example
        for parameter in tool.parameters:
            parameter.types = set(usage.parameter_types.get(parameter.name, ()))


def unfit_tools(cut, trial) -> set[str]:
    """Lifted bodies that ask the agent for long texts or lists, or whose results JSON would change."""
    unfit = set()
    for tool in cut.tools:
        usage = trial.usage.get(tool.name)
        if usage is None or tool.kind in ("reader", "length", "update"):
            continue
        if usage.largest_parameter > _LONGEST_PARAMETER or usage.inexact:
            unfit |= tool.keys
    return unfit


def needless_tools(cut, trial) -> set[str]:
    """Questions about hidden numbers alone, where the oracle reads those numbers anyway."""
    read = {tool.body.path.root for tool in cut.tools if isinstance(tool.body, Hidden) and not tool.parameters
            and tool.body.op == "read" and tool.name in trial.usage}
    needless = set()
    for tool in cut.tools:
        looks = [node for node in ast.walk(tool.body) if isinstance(node, Hidden)]
        if not isinstance(tool.body, (Hidden, Update)) and not tool.parameters and looks \
                and {node.path.root for node in looks} <= read:
            needless |= tool.keys
    return needless


def constant_answer_tools(cut, trial, answers: list[str]) -> set[str]:
    """Lifted bodies without parameters whose result alone is the answer too often."""
    if len(set(answers)) < 2:
        return set()
    unfit = set()
    for tool in cut.tools:
        if tool.parameters or tool.kind == "reader":
            continue
        hits = sum(_gives(trace, tool.name, answer) for trace, answer in zip(trial.traces, answers))
        # One of two truth values is the answer half the time by chance; it leaks where it nearly always is.
        share = 0.85 if set(answers) <= {"true", "false"} else _LEAK_SHARE
        if hits > share * len(answers):
            unfit |= tool.keys
    return unfit


def _gives(trace, name: str, answer: str) -> bool:
    for action, text in trace:
        if json.loads(action)["name"] == name:
            try:
                return canonical(json.loads(text)) == answer
            except ValueError:
                return False
    return False


def example_of_reader(tool, source: str, name: str, configurations: list[dict]) -> None:
    """Call a reader with first indices on the configurations until one answers."""
    ensure_gymnasium()
    module = types.ModuleType("environment")
    exec(compile(source, f"{name}.py", "exec"), module.__dict__)
    for configuration in configurations:
        environment = getattr(module, name)()
        environment.reset(configuration)
        for key in _keys(tool, configuration):
            parameters = {p.name: key if p.kind == "key" else 0 for p in tool.parameters}
            text = environment.step(json.dumps({"name": tool.name, "parameters": parameters}))[1]
            if not text.startswith("Error"):
                tool.example = text
                for parameter in tool.parameters:
                    parameter.types = {type(parameters[parameter.name]).__name__}
                return


def _keys(tool, configuration) -> list:
    if not any(parameter.kind == "key" for parameter in tool.parameters):
        return [0]
    return [key for value in configuration.values() if isinstance(value, dict) for key in list(value)[:1]] or [0]


def answer_words(docstring: str) -> str:
    """What a docstring says is returned, in one line; else a neutral line."""
    match = re.search(r":returns?:\s*([^\n]+)", docstring) or re.search(r"Returns?:?\s*\n[-\s]*([^\n]+)", docstring)
    words = re.sub(r"^[\w\[\], ]*?:\s*", "", match.group(1).strip(" -")) if match else ""
    words = re.sub(r"^(?:int|str|bool|float|list(?: of \w+)?|tuple|dict),\s*", "", words)
    if len(words) < 8 or re.search(r"\b(func|heap|stack|queue|dp|memo|prefix|pointer)", words):
        return "The answer to the task."
    return words[:1].upper() + words[1:].rstrip(".") + "."


def result_annotation(answers: list) -> str:
    """The answers' type for Done's documentation, or nothing where it varies."""
    kinds = {type(answer).__name__ for answer in answers}
    if len(kinds) == 1:
        kind = kinds.pop()
        if kind in ("list", "tuple"):
            inner = {type(item).__name__ for answer in answers for item in answer}
            item = next(iter(inner)) if len(inner) == 1 else ""
            return f"list[{_SPELLED.get(item, item)}]" if item else "list"
        return _SPELLED.get(kind, kind)
    return "float" if kinds == {"int", "float"} else ""


_SPELLED = {"tuple": "list", "NoneType": "None"}
