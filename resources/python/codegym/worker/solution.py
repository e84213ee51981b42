"""The job "solution": the original solution on configurations, to compare an environment with."""

import ast
import collections
import inspect
import types

from codegym.worker import environment, runs
from codegym.worker.frames import as_text

_SEQUENCES = (types.GeneratorType, map, filter, zip, range, collections.deque, type({}.keys()), type({}.values()),
              type({}.items()), reversed, enumerate)


def serve(channel, header: dict, sections: list[bytes]) -> None:
    """header: seconds, output, measure; sections: source, entry point, adapter, configurations."""
    source, entry_point, adapter, *configurations = sections
    channel.say({"type": "scanned"}, b"")
    for index, configuration in enumerate(configurations):
        outcome = runs.Outcome()
        with runs.guarded(outcome, header):
            # Without an entry point the adapter runs the whole solution, as a script.
            names = environment.execute(source) if entry_point else {}
            answer = _answer(names, as_text(entry_point), adapter, as_text(configuration))
            runs.set_answer(outcome, plain(answer))
        runs.report(channel, index, outcome, header["output"])


def _answer(names: dict, entry_point: str, adapter: bytes, configuration: str):
    try:
        inputs = ast.literal_eval(configuration)
    except (ValueError, SyntaxError, MemoryError, RecursionError) as error:
        raise environment.Unreadable(f"the configuration is not a Python literal: {error}") from error
    entry = names.get(entry_point)
    if adapter:
        scope = {}
        exec(compile(adapter, "<adapter>", "exec", dont_inherit=True), scope)
        return scope["run"](entry, inputs)
    if not callable(entry):
        raise environment.Unreadable(f"the solution defines no function {entry_point}")
    return _call(entry, inputs)


def _call(entry, inputs: dict):
    """Pass inputs by name, also to parameters that Python only takes by position."""
    kinds = inspect.Parameter
    positional, named = [], {}
    for name, parameter in inspect.signature(entry).parameters.items():
        if name not in inputs:
            continue
        if parameter.kind is kinds.VAR_POSITIONAL:
            positional += inputs[name]
        elif parameter.kind is kinds.KEYWORD_ONLY:
            named[name] = inputs[name]
        else:
            positional.append(inputs[name])
    return entry(*positional, **named)


def plain(value):
    """Return an answer as data: iterators are used up, sets sorted, as a person would write them down."""
    if isinstance(value, (set, frozenset)):
        return sorted(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if type(value) is tuple:
        return tuple(map(plain, value))
    if isinstance(value, (list, *_SEQUENCES)):
        return [plain(item) for item in value]
    return value
