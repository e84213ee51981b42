"""The job "session": one instance, played step by step, with a snapshot before each."""

import copy
import json
import pickle

from codegym.worker import environment, recorder, runs
from codegym.worker.frames import as_bytes, as_text

_ATTRIBUTE_CHARACTERS = 20_000
_STATE_CHARACTERS = 1_000_000


class Session:
    def __init__(self, found: type, configuration: str):
        self.instance = environment.instance(found, configuration)
        self.before: list = []  # A snapshot before each committed step.
        self.shown: dict = {}

    def step(self, action: str) -> str:
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

    def back(self, steps: int) -> None:
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


def _snapshot(instance):
    try:
        return pickle.dumps(vars(instance))
    except Exception:
        return copy.deepcopy(vars(instance))


def _restore(instance, snapshot) -> None:
    vars(instance).clear()
    vars(instance).update(pickle.loads(snapshot) if isinstance(snapshot, bytes) else copy.deepcopy(snapshot))


def serve(channel, header: dict, sections: list[bytes]) -> None:
    """header: class, seconds, output, measure; sections: source, configuration. Then frames with "do": step or back."""
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
        else:
            _answer(channel, header, opened, lambda: opened[0].back(command["steps"]) or "")


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
    channel.say(
        {"type": "step", "end": outcome.end, "rounds": outcome.rounds, "done": outcome.done,
         "us": outcome.time_ns // 1000, "steps": len(opened[0].before) if opened else 0, "changed": len(changed)},
        *map(as_bytes, (outcome.detail, outcome.traceback, observation, outcome.reward)),
        json.dumps(shown).encode(), *map(as_bytes, changed))
