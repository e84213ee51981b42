"""A quick measure of what a cut teaches: does what the agent sees change what it does next?

The share of single observations that, replaced by another value of their
type, change a later call when the oracle is run again on the same case.
"""

import contextlib
import io
import json
import random
import types

from codegym.extract.fast import compiled, json_module, tool_of
from codegym.extract.stand_in import ensure_gymnasium
from codegym.limits import TimeLimit, time_limit
from codegym.values import decode

CASES = 5
STEPS = 6
_SECONDS_PER_RUN = 0.1


def decision_share(source: str, name: str, configurations: list[dict], traces, seed: int) -> float:
    """Between 0 and 1: the share of replaced observations that changed a later call."""
    ensure_gymnasium()
    module = types.ModuleType("environment")
    exec(compiled(source, f"{name}.py"), module.__dict__)
    module.json = json_module()
    rng = random.Random(seed)
    order = sorted(range(len(traces)), key=lambda number: len(traces[number]))
    chosen = order[len(order) // 2:][:CASES] or order
    changed = tried = 0
    for number in chosen:
        trace = traces[number]
        steps = [step for step in range(len(trace) - 1) if '"Observe"' not in trace[step][0]
                 and not trace[step][1].startswith("Error: ")]
        for step in rng.sample(steps, min(STEPS, len(steps))):
            other = _another(trace, step, rng)
            if other is None:
                continue
            tried += 1
            changed += _changes_a_call(module, name, configurations[number], trace, step, other)
    return changed / tried if tried else 0.0


def _another(trace, step: int, rng) -> str | None:
    """Another value of the observation's type: one seen elsewhere in the run, else one next to it."""
    value = decode(trace[step][1])
    as_text = repr if trace[step][1] in ("True", "False") else json.dumps
    if isinstance(value, bool):
        return as_text(not value)
    if isinstance(value, int):
        return json.dumps(value + rng.choice((-2, -1, 1, 2)))
    tool = tool_of(trace[step][0])
    others = sorted({text for action, text in trace if tool_of(action) == tool} - {trace[step][1]})
    if others:
        return rng.choice(others)
    return json.dumps(value + 0.5) if isinstance(value, float) else None


class _Changed(BaseException):
    """A later call differs: no need to run on."""


def _changes_a_call(module, name, configuration, trace, step: int, replaced: str) -> bool:
    """Whether replacing one step's observation changes a call after it, Done left out."""
    expected = [action for action, _ in trace[:-1]]
    count = 0
    try:
        with time_limit(_SECONDS_PER_RUN), contextlib.redirect_stdout(io.StringIO()):
            environment = getattr(module, name)()
            environment.reset(configuration)
            original_step = environment.step

            def watched(action):
                nonlocal count
                count += 1
                is_last = '"name": "Done"' in action
                if count > step + 1 and not is_last and (count > len(expected) or action != expected[count - 1]):
                    raise _Changed
                return (True, replaced) if count == step + 1 else original_step(action)

            environment.step = watched
            environment.solve()
    except (_Changed, TimeLimit):
        return True
    except (Exception, SystemExit):
        return True
    return count <= len(expected)
