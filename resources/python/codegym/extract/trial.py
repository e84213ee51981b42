"""Run a generated environment on every configuration and record what its tools did."""

import contextlib
import hashlib
import io
import json
import types
from dataclasses import dataclass, field

from codegym.extract import fast
from codegym.extract.stand_in import ensure_gymnasium
from codegym.limits import TimeLimit, time_limit
from codegym.values import canonical, is_json_exact

SECONDS_PER_RUN = 3.0
_MOST_CALLS = 4_000


class TooManyCalls(BaseException):
    """The oracle calls more often than any task allows."""


@dataclass
class Usage:
    """What one tool was given and returned over all runs."""

    calls: int = 0
    parameter_types: dict[str, set] = field(default_factory=dict)
    largest_parameter: int = 0
    example: str | None = None
    inexact: bool = False
    texts: set = field(default_factory=set)


@dataclass
class Trial:
    """The outcome over all configurations; `failure` is empty when every answer was right.

    `asked` counts questions also where the oracle remembered the answer.
    """

    rounds: list[int] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    usage: dict[str, Usage] = field(default_factory=dict)
    failure: str = ""
    failed_tool: str = ""
    repeats: bool = False
    idle: bool = False
    observed: str = "{}"
    done_example: str = ""
    traces: list[list[tuple[str, str]]] = field(default_factory=list)


class _RecordingJson(types.ModuleType):
    """Stands for the module's `json`: sees parameters and results before they become text."""

    def __init__(self, trial: Trial):
        super().__init__("json")
        self.trial = trial
        self.loads = fast.loads
        self.current = None
        self.calls = 0

    def dumps(self, value, **options):
        is_action = type(value) is dict and value.keys() == {"name", "parameters"}
        if self.current is not None and not is_action:
            self.current.inexact |= not is_json_exact(value)
        text = json.dumps(value, **options) if options else fast.dumps(value)
        if is_action:
            self._note_call(value)
        return text

    def _note_call(self, action) -> None:
        self.calls += 1
        if self.calls > _MOST_CALLS:
            raise TooManyCalls
        usage = self.current = self.trial.usage.setdefault(action["name"], Usage())
        for name, value in action["parameters"].items():
            usage.parameter_types.setdefault(name, set()).add(type(value).__name__)
            if isinstance(value, (list, tuple, dict, str)) and action["name"] != "Done":
                usage.largest_parameter = max(usage.largest_parameter, _extent(value))


def _extent(value) -> int:
    """How much an agent has to write: a text's length, a container's items counted as long as they are."""
    return len(value) if isinstance(value, str) else 4 * len(value)


def _asks_again(trace, updates: frozenset) -> bool:
    """Whether a call is repeated although nothing changed since."""
    asked: set[str] = set()
    for action, _ in trace:
        if action in asked:
            return True
        asked.add(action)
        if updates and fast.tool_of(action) in updates:
            asked.clear()
    return False


def calls_digest(trace: list[tuple[str, str]]) -> str:
    """A short text for the calls of one run and what each returned, Done left out."""
    text = "".join(f"{action}\n{result}\n" for action, result in trace if fast.tool_of(action) != "Done")
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def run_trial(source: str, name: str, configurations: list[dict], answers: list[str],
              updates: frozenset = frozenset(), with_reference: bool = True) -> Trial:
    """Run solve() and get_ref_answer() on each configuration and compare both with the original's answer.

    with_reference: get_ref_answer() is compared too; a trial of one more cut can spare it, Done() uses it anyway.
    """
    trial = Trial()
    ensure_gymnasium()
    module = types.ModuleType("environment")
    try:
        exec(fast.compiled(source, f"{name}.py"), module.__dict__)
        module.json = _RecordingJson(trial)
    except Exception as error:
        trial.failure = f"does not load: {type(error).__name__}: {error}"
        return trial
    for configuration, answer in zip(configurations, answers):
        trial.failure = _run_one(getattr(module, name), module, configuration, answer, trial, updates,
                                 with_reference)
        if trial.failure:
            break
    return trial


def _run_one(environment_class, module, configuration, answer, trial, updates, with_reference) -> str:
    trace: list[tuple[str, str]] = []
    module.json.calls = 0
    try:
        with time_limit(SECONDS_PER_RUN), contextlib.redirect_stdout(io.StringIO()):
            environment = environment_class()
            environment.reset(configuration)
            _watch(environment, trace, module.json)
            result = environment.solve()
            reference = environment.get_ref_answer() if with_reference else None
    except TooManyCalls:
        return "the oracle calls too often"
    except TimeLimit:
        return "the oracle is too slow"
    except (Exception, SystemExit) as error:
        action, refused = next((pair for pair in reversed(trace) if pair[1].startswith("Error: ")), ("", ""))
        trial.failed_tool = fast.tool_of(action) if action else ""
        return f"{type(error).__name__}: {error} {refused}"
    if with_reference and not _equals(reference, answer):
        return "get_ref_answer() differs from the original"
    return _judge(environment, result, answer, trace, trial, module.json.calls, updates)


def _watch(environment, trace, recorder) -> None:
    step = environment.step

    def watched(action):
        outcome = step(action)
        trace.append((action, outcome[1]))
        usage = recorder.current
        if usage is not None:
            usage.calls += 1
            if not outcome[1].startswith("Error"):
                usage.example = _better_example(usage.example, outcome[1])
        return outcome

    environment.step = watched


def _better_example(known: str | None, text: str) -> str:
    """The first result that is not empty."""
    return text if known in (None, '""', "[]", "null", "0") else known


def _equals(value, answer: str) -> bool:
    try:
        return canonical(value) == answer
    except ValueError:
        return False


def _judge(environment, result, answer, trace, trial, asked, updates) -> str:
    if not environment.finished or environment.reward != 1 or not isinstance(result, str):
        return f"solve() submits a wrong answer: {str(result)[:120]}"
    refused = next((action for action, text in trace if text.startswith("Error: ")), None)
    if refused is not None:
        trial.failed_tool = fast.tool_of(refused)
        return f"a call is refused: {refused[:120]}"
    trial.repeats |= len({action for action, _ in trace}) < asked
    trial.idle |= _asks_again(trace, updates)
    trial.rounds.append(environment.step_count)
    trial.asked.append(asked)
    trial.traces.append(trace)
    if len(trial.traces) == 1:
        trial.done_example = result
        trial.observed = environment.Observe()
    return ""
