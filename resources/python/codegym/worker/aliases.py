"""Find hidden state that can be reached without a call: through a result, the configuration, or another instance."""

import ast
import json
import sys

from codegym.worker import environment
from codegym.worker.recorder import digest

_MOST_OBJECTS = 20_000
_CONTAINERS = (list, dict, set, tuple, bytearray)


def reached_from_outside(found: type, configuration: str) -> dict:
    """tools: whose results are the state itself; options: reset keeps what it is given; instances: they share state."""
    first = environment.instance(found, configuration)
    fresh = _start(first)
    tools = _tools_that_hand_out_state(first)
    second = _start(environment.instance(found, configuration))
    return {"tools": sorted(tools), "options": _changes_its_options(found, configuration), "instances": second != fresh}


def _start(instance) -> tuple[str, str]:
    """What an episode starts from: the instance's own state, and containers of its class and module."""
    made = type(instance)
    names = {**getattr(sys.modules.get(made.__module__), "__dict__", {}), **vars(made)}
    common = {name: value for name, value in names.items() if isinstance(value, _CONTAINERS) and name[:2] != "__"}
    return digest(instance), repr(common)


def _tools_that_hand_out_state(instance) -> set[str]:
    """Play the oracle and compare every result that is no text with the objects of the state."""
    original, found = type(instance).step, set()

    def step(_environment, action):
        result = original(instance, action)
        observation = result[1] if type(result) is tuple and len(result) > 1 else result
        if isinstance(observation, _CONTAINERS) and _objects(observation) & _objects(vars(instance)):
            found.add(_name(action))
        return result

    instance.step = step.__get__(instance)
    try:
        instance.solve()
    except Exception:
        pass  # An oracle that fails is another rule's matter; what it saw before counts.
    return found


def _changes_its_options(found: type, configuration: str) -> bool:
    """Whether a second episode with the same options object starts from what the first one left."""
    try:
        options = ast.literal_eval(configuration)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False
    before = repr(options)
    instance = environment.instance(found, configuration)
    try:
        instance.reset(options)
        instance.solve()
    except Exception:
        pass
    return repr(options) != before


def _objects(value) -> set[int]:
    """Identities of the containers that can change, at any depth."""
    seen, waiting = set(), [value]
    while waiting and len(seen) < _MOST_OBJECTS:
        item = waiting.pop()
        if not isinstance(item, _CONTAINERS) or id(item) in seen:
            continue
        if not isinstance(item, tuple):
            seen.add(id(item))
        waiting.extend(item.values() if isinstance(item, dict) else item)
    return seen


def _name(action) -> str:
    try:
        return str(json.loads(action)["name"])
    except (ValueError, TypeError, KeyError):
        return ""
