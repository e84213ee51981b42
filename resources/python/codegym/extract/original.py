"""Run the original solution on inputs, safely and on copies."""

import collections
import contextlib
import copy
import io
import marshal
import math
import sys
import time
import types
from dataclasses import dataclass

from codegym.limits import TimeLimit, processor_limit, time_limit
from codegym.values import canonical

SECONDS_PER_RUN = 3.0
LONGEST_ANSWER = 100
NO_DATA = "an answer that is no data"
_LISTS = (types.GeneratorType, map, filter, zip, range, collections.deque, type({}.keys()), type({}.values()),
          type({}.items()), reversed, enumerate)


@dataclass
class Run:
    """One run: the answer as data with its canonical text, or why there is none."""

    answer: object = None
    text: str = ""
    wrap: str = ""
    changed: frozenset = frozenset()
    dropped: str = ""
    error: str = ""
    seconds: float = 0.0  # of processor time


class Original:
    """The solution as a callable of named inputs."""

    def __init__(self, program):
        self.program = program
        self.function = _quietly(program.load)

    def run(self, inputs: dict, processor_seconds: float = SECONDS_PER_RUN) -> Run:
        """Answer one configuration. Never raises for what the solution does."""
        arguments = marshal.loads(marshal.dumps(inputs))
        begun = time.process_time()
        try:
            with time_limit(SECONDS_PER_RUN), processor_limit(processor_seconds), contextlib.redirect_stdout(io.StringIO()):
                raw = self._call(arguments)
                answer = plain(raw)  # uses an iterator up, so it is all that is left to look at
                wrap = wrap_for(raw, answer)
        except TimeLimit:
            return Run(dropped="slow")
        except (Exception, SystemExit) as error:
            return Run(dropped="raised", error=f"{type(error).__name__}: {error}")
        try:
            text = canonical(answer)
        except ValueError:
            return Run(dropped="no data", error=f"{NO_DATA} ({type(answer).__name__})")
        if not _is_finite(answer):
            return Run(dropped="not a number")
        if len(str(answer)) > LONGEST_ANSWER:
            return Run(dropped="large")
        seconds = time.process_time() - begun
        return Run(answer, text, wrap, self._changed(inputs, arguments), seconds=seconds)

    def calling(self, function) -> "Original":
        """The same way of calling, with another function."""
        other = copy.copy(self)
        other.function = function
        return other

    def answer(self, inputs: dict) -> str:
        """The answer's canonical text, for many runs under one limit of the caller's. Raises what the solution raises."""
        return canonical(plain(self._call(marshal.loads(marshal.dumps(inputs)))))

    def _call(self, arguments: dict):
        entry = self.program.entry.args
        keywords = {a.arg: arguments[a.arg] for a in entry.kwonlyargs}
        positional = [arguments[a.arg] for a in entry.posonlyargs + entry.args]
        rest = arguments[entry.vararg.arg] if entry.vararg else ()
        return self.function(*positional, *rest, **keywords)

    @staticmethod
    def _changed(before: dict, after: dict) -> frozenset:
        return frozenset(name for name in before if repr(before[name]) != repr(after[name]))


def _quietly(load):
    limit = sys.getrecursionlimit()
    try:
        with time_limit(SECONDS_PER_RUN), contextlib.redirect_stdout(io.StringIO()):
            return load()
    finally:
        sys.setrecursionlimit(max(limit, 3000))


def wrap_for(value, answer) -> str:
    """The function that makes this answer plain JSON data, or nothing where it is. `answer`: the same as plain data."""
    if isinstance(value, _LISTS):
        return "list" if all(_is_plain(item) for item in answer) and not isinstance(value, dict) else "plain"
    if isinstance(value, (set, frozenset)):
        return "sorted" if all(_is_plain(item) for item in value) else "plain"
    if isinstance(value, dict) and not all(type(key) in (str, int) for key in value):
        return "plain"
    if isinstance(value, dict) and type(value) is not dict:
        return "dict" if all(_is_plain(item) for item in value.values()) else "plain"
    return "" if _is_plain(value) else "plain"


def _is_plain(value) -> bool:
    if value is None or type(value) in (bool, int, float, str):
        return True
    if type(value) in (list, tuple):
        return all(map(_is_plain, value))
    return type(value) is dict and all(type(key) in (str, int) for key in value) and all(map(_is_plain, value.values()))


def _is_finite(value) -> bool:
    """Whether no part of an answer is infinite or not a number: such parts cannot be submitted as JSON."""
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict):
        return all(map(_is_finite, value.values()))
    return all(map(_is_finite, value)) if isinstance(value, (list, tuple)) else True


def plain(value):
    """Return a value as lists, tuples, dictionaries and scalars; iterators are used up."""
    if isinstance(value, (set, frozenset)):
        return sorted(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if type(value) is tuple:
        return tuple(map(plain, value))
    if isinstance(value, (list, *_LISTS)):
        return [plain(item) for item in value]
    return value
