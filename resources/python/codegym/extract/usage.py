"""What trials showed about tools: types and examples to write down, and tools that are no good."""

import json
import types

from codegym.extract.hidden import contains_hidden
from codegym.extract.lift import body_key
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


def result_shape_words(answers: list) -> tuple[str, str]:
    """The answers' type for Done's documentation, and words for it."""
    kinds = {type(answer).__name__ for answer in answers}
    if len(kinds) == 1:
        kind = kinds.pop()
        if kind in ("list", "tuple"):
            inner = {type(item).__name__ for answer in answers for item in answer}
            item = {"tuple": "list", "NoneType": "None"}.get(next(iter(inner)), next(iter(inner))) if len(inner) == 1 else ""
            return (f"list[{item}]" if item else "list"), "The answer to the task."
        return {"NoneType": "None"}.get(kind, kind), "The answer to the task."
    if kinds == {"int", "float"}:
        return "float", "The answer to the task."
    return "", "The answer to the task; its type depends on the case."
