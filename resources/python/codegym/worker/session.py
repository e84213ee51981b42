"""The job "session": one instance, played step by step, with a snapshot before each."""

import copy
import functools
import json
import pickle
import types

from codegym.worker import environment, recorder, runs
from codegym.worker.frames import as_bytes, as_text

_ATTRIBUTE_CHARACTERS = 400_000  # 10,000 entries or so, to be looked through as a tree
_STATE_CHARACTERS = 1_000_000
_TRACEBACK_CHARACTERS = 20_000
_TRACEBACK_LINES = 20
_STEPS_WANTED = {"steps": True, "past": False}


class Session:
    def __init__(self, found: type, configuration: str):
        self.raised: list[Exception] = []  # By tools, during the last step.
        self.instance = environment.instance(found, configuration)
        try:
            self.instance.__class__ = _telling(self.instance, self.raised)
        except TypeError:
            pass  # Its class does not let it: its errors have no traceback.
        self.before: list = []  # A snapshot before each committed step.
        self.shown: dict = {}

    def step(self, action: str) -> str:
        self.raised.clear()
        snapshot = _snapshot(self.instance)
        finished = False
        try:
            observation = recorder.observation_of(self.instance.step(action))
            finished = True
        except Exception:
            finished = True  # Came through step(): its partial changes stay, as published.
            raise
        finally:
            if finished:
                self.before.append(snapshot)
            else:
                _restore(self.instance, snapshot)
        return observation

    def traceback(self, observation: str) -> str:
        """Where the tool raised what the agent reads as an error."""
        return _traceback(self.raised[-1]) if self.raised and observation.startswith("Error") else ""

    def finish(self, outcome: runs.Outcome) -> None:
        """Note what the oracle would do from here, and leave the instance as it is."""
        snapshot, made = _snapshot(self.instance), type(self.instance)
        record = recorder.Recorder(recorder.Recording(made), self.instance)
        try:
            self.instance.solve()
        finally:
            runs.conclude(record, _STEPS_WANTED, outcome)
            self.instance.__class__ = made
            _restore(self.instance, snapshot)

    def back(self, steps: int) -> None:
        if steps == len(self.before):
            return  # There already, as at the beginning of the way forward.
        _restore(self.instance, self.before[steps])
        del self.before[steps:]

    def state(self) -> tuple[dict, list[str]]:
        """Return every attribute for the screen, and the names of those that differ from what was shown before."""
        shown, left = {}, _STATE_CHARACTERS
        for name, value in vars(self.instance).items():
            text = repr(value)
            cut = text[:min(_ATTRIBUTE_CHARACTERS, max(left, 0))]
            left -= len(cut)
            shown[name] = {"type": type(value).__name__, "repr": cut, "cut": len(cut) < len(text)}
        names = list(shown) + [name for name in self.shown if name not in shown]
        changed = [name for name in names if shown.get(name) != self.shown.get(name)]
        self.shown = shown
        return shown, changed


def _telling(instance, raised: list) -> type:
    """Return a kin of the instance's class whose tools note what they raise, as step() turns it into mere text."""
    def noting(tool):
        @functools.wraps(tool)
        def call(*arguments, **named):
            try:
                return tool(*arguments, **named)
            except Exception as error:
                raised.append(error)
                raise
        return call

    made = type(instance)
    mapping = getattr(instance, "func_mapping", None)
    names = [name for name in mapping if type(name) is str] if isinstance(mapping, dict) else []
    tools = {name: getattr(made, name, None) for name in names}
    return type(made.__name__, (made,), {"__module__": made.__module__, **{
        name: noting(tool) for name, tool in tools.items() if type(tool) is types.FunctionType}})


def _traceback(error: Exception) -> str:
    import traceback  # Few sessions need it.
    lines = [line for line in traceback.extract_tb(error.__traceback__) if line.filename == environment.FILE_NAME]
    return "".join(["Traceback (most recent call last):\n", *traceback.format_list(lines[-_TRACEBACK_LINES:]),
                    *traceback.format_exception_only(error)])[:_TRACEBACK_CHARACTERS]


def _snapshot(instance):
    try:
        return pickle.dumps(vars(instance))
    except Exception:
        return copy.deepcopy(vars(instance))


def _restore(instance, snapshot) -> None:
    vars(instance).clear()
    vars(instance).update(pickle.loads(snapshot) if isinstance(snapshot, bytes) else copy.deepcopy(snapshot))


def serve(channel, header: dict, sections: list[bytes]) -> None:
    """header: class, seconds, output, measure; sections: source, configuration. Then frames with "do": step, back or
    finish.
    """
    source, configuration = sections
    opened = []

    def open_it():
        found = environment.environment_class(environment.execute(source), header["class"])
        opened.append(Session(found, as_text(configuration)))
        return ""

    _answer(channel, header, opened, open_it)
    while opened and (message := channel.hear()):
        command, texts = message
        if command["do"] == "step":
            _answer(channel, header, opened, lambda: opened[0].step(as_text(texts[0])))
        elif command["do"] == "finish":
            _answer_finish(channel, header, opened[0])
        else:
            _answer(channel, header, opened, lambda: opened[0].back(command["steps"]) or "")


def _answer_finish(channel, limits: dict, session: Session) -> None:
    outcome = runs.Outcome()
    with runs.guarded(outcome, limits):
        session.finish(outcome)
    runs.report(channel, 0, outcome, limits["output"])


def _answer(channel, limits: dict, opened: list, act) -> None:
    outcome, observation, shown, changed = runs.Outcome(), "", {}, []
    with runs.guarded(outcome, limits):
        observation = act()
    aside = runs.Outcome()  # Showing the state runs foreign __repr__, under limits of its own.
    with runs.guarded(aside, limits):
        if opened:
            instance = opened[0].instance
            outcome.done = bool(getattr(instance, "finished", False))
            outcome.reward = recorder.reward_of(instance)
            count = getattr(instance, "step_count", 0)
            outcome.rounds = count if type(count) is int and 0 <= count < 1 << 31 else 0
            shown, changed = opened[0].state()
            outcome.traceback = outcome.traceback or opened[0].traceback(observation)
    channel.say(
        {"type": "step", "end": outcome.end, "rounds": outcome.rounds, "done": outcome.done,
         "us": outcome.time_ns // 1000, "steps": len(opened[0].before) if opened else 0, "changed": len(changed)},
        *map(as_bytes, (outcome.detail, outcome.traceback, observation, outcome.reward)),
        json.dumps(shown).encode(), *map(as_bytes, changed))
