"""Record an environment's steps from outside, by a subclass that the instance is moved to."""

import json
import pickle
from _blake2 import blake2b  # hashlib would load OpenSSL with it.

from codegym import values

_read_json = json.JSONDecoder().decode


class Recorder:
    """Sits around step(). Foreign code that reaches for it can spoil its own run alone."""

    def __init__(self, instance, states: bool = False, perturbation: tuple[int, str] | None = None,
                 without: str = ""):
        self.instance = instance
        self.results: list[tuple] = []  # Each call with what step() returned, as they are.
        self.states: list[str] | None = [] if states else None
        self.calls_after_done = 0
        self.first_done = False
        self.reward = None
        self.submitted = ""
        self._perturbation = perturbation
        self._original = _lacking(type(instance).step, without) if without else type(instance).step
        self._attach()

    def _attach(self) -> None:
        step = self._step_function()
        made = type(self.instance)
        try:
            # Not an attribute of the instance: that would be part of its state.
            self.instance.__class__ = type(made.__name__, (made,), {"step": step, "__module__": made.__module__})
        except TypeError:
            self.instance.step = step.__get__(self.instance)

    def _step_function(self):
        """The step that foreign code calls instead: short, because a run is mostly steps."""
        original, results, states = self._original, self.results, self.states
        perturbed_at, perturbed = self._perturbation or (-1, "")

        def step(environment, action):
            if states is not None:
                states.append(digest(environment))
            result = original(environment, action)
            if self.first_done:
                self.calls_after_done += 1
            elif getattr(environment, "finished", False):
                self._finish(environment, action)
            results.append((action, result))
            return result if len(results) != perturbed_at + 1 else (True, perturbed)

        return step

    def _finish(self, environment, action) -> None:
        """The episode ends at the first Done: a second one cannot win it."""
        self.first_done = True
        self.reward = reward_of(environment)
        self.submitted = submission(action)

    def final_states(self) -> list[str]:
        return [] if self.states is None else [*self.states, digest(self.instance)]

    def steps(self) -> list[tuple[str, str]]:
        """Return calls and observations as text."""
        return [(action if type(action) is str else repr(action), observation_of(result))
                for action, result in self.results]

    @staticmethod
    def trace(steps: list[tuple[str, str]]) -> str:
        """Equal for runs that made the same calls and saw the same."""
        return blake2b(ascii(steps).encode(), digest_size=16).hexdigest()

    def final_reward(self) -> str:
        return self.reward if self.reward is not None else reward_of(self.instance)


def _lacking(original, tool: str):
    """The step of an environment that has no such tool."""
    def step(environment, action):
        try:
            if _read_json(action)["name"] == tool:
                return True, f"Error: there is no tool {tool}"
        except (ValueError, TypeError, KeyError):
            pass  # The environment says itself what is wrong with it.
        return original(environment, action)

    return step


def observation_of(result) -> str:
    """A step returns (True, text) by contract; whatever else it returns is shown as it is."""
    if type(result) is tuple and len(result) > 1:
        result = result[1]
    return result if type(result) is str else repr(result)


def reward_of(instance) -> str:
    """Return a plain number's text; a reward that is no number is no reward."""
    reward = getattr(instance, "reward", None)
    return repr(reward) if type(reward) in (bool, int, float) else ""


def submission(action) -> str:
    """Canonical text of the answer in a call of Done: its only parameter, or all of them."""
    try:
        parameters = _read_json(action)["parameters"]
        only = next(iter(parameters.values())) if len(parameters) == 1 else parameters
        return values.canonical(only)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ""


def state_of(instance) -> dict:
    """The attributes; step_count says nothing about the hidden state."""
    return {name: value for name, value in vars(instance).items() if name != "step_count"}


def digest(instance) -> str:
    """Equal for equal states within one process."""
    state = state_of(instance)
    try:
        text = values.canonical(state).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        try:
            text = pickle.dumps(state)
        except Exception:
            text = repr(state).encode("utf-8", "surrogatepass")
    return blake2b(text, digest_size=8).hexdigest()
