"""What trials showed about tools: types and examples to write down, and tools that are no good."""

import json
import math
import re
import types
from collections import Counter

from codegym.extract.fast import compiled, loads, tool_of, walk
from codegym.extract.hidden import Hidden, Update
from codegym.extract.stand_in import ensure_gymnasium
from codegym.values import canonical, decode

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


def unreached_tools(cut, trial) -> set[str]:
    """Lifted bodies whose calls stand in the oracle where no input leads: what is not called is no tool of the file."""
    return {key for tool in cut.tools if tool.name not in trial.usage and tool.kind != "reader" for key in tool.keys}


def needless_tools(cut, trial) -> set[str]:
    """Questions about hidden numbers alone, where the oracle reads those numbers anyway."""
    read = {tool.body.path.root for tool in cut.tools if isinstance(tool.body, Hidden) and not tool.parameters
            and tool.body.op == "read" and tool.name in trial.usage}
    needless = set()
    for tool in cut.tools:
        looks = [node for node in walk(tool.body) if isinstance(node, Hidden)]
        if not isinstance(tool.body, (Hidden, Update)) and not tool.parameters and looks \
                and {node.path.root for node in looks} <= read:
            needless |= tool.keys
    return needless


def telling_tools(cut, trial, configurations) -> set[str]:
    """Lifted bodies whose result is the answer too often: without parameters, or for the first or last places.

    What another case's answer would hit is chance, and does not count.
    """
    names = {tool.name for tool in cut.tools if tool.kind not in ("reader", "update")}
    own: Counter = Counter()
    other: Counter = Counter()
    for number, (trace, configuration) in enumerate(zip(trial.traces, configurations)):
        next_answer = configurations[(number + 1) % len(configurations)].run.text
        for call, result in _first_tried(trace, names, configuration.values):
            own[call] += result == configuration.run.text
            other[call] += result == next_answer
    telling = {call[0] for call in own if _exceeds_chance(own[call], other[call], len(configurations))}
    return {key for tool in cut.tools if tool.name in telling for key in tool.keys}


def _exceeds_chance(own: int, other: int, cases: int) -> bool:
    chance = other / cases
    return own / cases > _LEAK_SHARE + chance + 2 * math.sqrt(max(chance, 0.05) * (1 - chance) / cases)


def _first_tried(trace, tools, values) -> set[tuple]:
    """Calls that anyone would try first, as (tool, places), each with its result."""
    size = max([len(v) for v in values.values() if hasattr(v, "__len__")] or [1])
    places = {size: "n", size - 1: "n - 1", 1: "1", 0: "0"}
    found = set()
    for action, text in trace[:-1]:
        tool = tool_of(action)
        if tool not in tools:
            continue
        given = [places.get(value) if type(value) is int else None for value in loads(action)["parameters"].values()]
        if None not in given:
            found.add(((tool, *given), canonical(decode(text))))
    return found


def example_of_reader(tool, source: str, name: str, configurations: list[dict]) -> None:
    """Call a reader with first indices on the configurations until one answers."""
    ensure_gymnasium()
    module = types.ModuleType("environment")
    exec(compiled(source, f"{name}.py"), module.__dict__)
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
