"""Record an environment's steps from outside, by a subclass that the instance is moved to."""

import json
import marshal
import pickle
from _blake2 import blake2b  # hashlib would load OpenSSL with it.

from codegym import values

_read_json = json.JSONDecoder().decode
_MARSHAL_BY_VALUE = 2  # Later versions also write which objects are the same one.


class EnoughCalls(BaseException):
    """The run made as many calls as somebody wants to see; not an Exception, which environments catch."""


class Recording:
    """The recorded kin of an environment's classes: one subclass for all runs, because the interpreter has to learn
    anew how to reach the attributes of every class that it has not met.
    """

    def __init__(self, environment: type):
        self.environment = environment
        self.recorder: Recorder | None = None  # Of the run under way.
        self._subclasses: dict[type, type] = {}

    def attach(self, recorder: "Recorder") -> None:
        self.recorder = recorder
        made = type(recorder.instance)
        subclass = self._subclasses.get(made)
        if subclass is None:
            subclass = self._subclasses[made] = type(
                made.__name__, (made,), {"step": self._step_function(made.step), "__module__": made.__module__})
        try:
            # Not an attribute of the instance: that would be part of its state.
            recorder.instance.__class__ = subclass
        except TypeError:
            recorder.instance.step = subclass.step.__get__(recorder.instance)

    def _step_function(self, original):
        """The step that foreign code calls instead: short, because a run is mostly steps."""
        recording = self

        def step(environment, action):
            recorder = recording.recorder
            states = recorder.states
            if states is not None:
                states.append(recorder.state_digest(environment))
            result = original(environment, action)
            if recorder.first_done:
                recorder.calls_after_done += 1
            elif getattr(environment, "finished", False):
                recorder.finish(environment, action)
            results = recorder.results
            results.append((action, result))
            if len(results) == recorder.most:
                raise EnoughCalls
            return result if len(results) != recorder.perturbed_step else (True, recorder.perturbed)

        return step


class Recorder:
    """What one run did. Foreign code that reaches for it can spoil its own run alone."""

    def __init__(self, recording: Recording, instance, states: bool = False,
                 perturbation: tuple[int, str] | None = None, most: int = 0):
        self.instance = instance
        self.results: list[tuple] = []  # Each call with what step() returned, as they are.
        self.states: list[str] | None = [] if states else None
        self.calls_after_done = 0
        self.first_done = False
        self.reward = None
        self.submitted = ""
        self._state_read, self._state_digest = b"", ""
        at, self.perturbed = perturbation or (-1, "")
        self.perturbed_step = at + 1
        self.most = most
        recording.attach(self)

    def finish(self, environment, action) -> None:
        """The episode ends at the first Done: a second one cannot win it."""
        self.first_done = True
        self.reward = reward_of(environment)
        self.submitted = submission(action)

    def final_states(self) -> list[str]:
        return [] if self.states is None else [*self.states, self.state_digest(self.instance)]

    def state_digest(self, instance) -> str:
        """As digest(); a state that still reads the same is not put into its canonical form again."""
        try:
            read = marshal.dumps(state_of(instance), _MARSHAL_BY_VALUE)
        except ValueError:  # Something that is no plain value.
            return digest(instance)
        if read != self._state_read:
            self._state_read, self._state_digest = read, digest(instance)
        return self._state_digest

    def steps(self) -> list[tuple[str, str]]:
        """Return calls and observations as text."""
        return [(action if type(action) is str else repr(action), observation_of(result))
                for action, result in self.results]

    def trace(self) -> str:
        """Equal for runs that made the same calls and saw the same."""
        steps = self.steps()
        try:
            text = marshal.dumps(steps, _MARSHAL_BY_VALUE)
        except ValueError:  # A repr() that gave another kind of text.
            text = ascii(steps).encode()
        return blake2b(text, digest_size=16).hexdigest()

    def final_reward(self) -> str:
        return self.reward if self.reward is not None else reward_of(self.instance)


def take_away(instance, tool: str) -> None:
    """Make an instance refuse calls of a tool, as if it had none of that name."""
    made = type(instance)

    def step(environment, action):
        try:
            if _read_json(action)["name"] == tool:
                return True, f"Error: there is no tool {tool}"
        except (ValueError, TypeError, KeyError):
            pass  # The environment says itself what is wrong with it.
        return made.step(environment, action)

    instance.__class__ = type(made.__name__, (made,), {"step": step, "__module__": made.__module__})


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
