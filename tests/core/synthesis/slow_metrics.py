"""The metrics of worth once more, slowly and independently of the program, to compare it with.

Called with files in the published contract, it prints one JSON object a line: the metrics of each on the
configurations of its own self tests.
"""

import ast
import json
import pathlib
import re
import sys
import types

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support" / "python"))
_STEPS, _TASKS = 25, 10


def load(path):
    """Return the environment class and its configurations."""
    module = types.ModuleType("environment")
    source = pathlib.Path(path).read_text(encoding="utf-8")
    exec(compile(source, str(path), "exec"), module.__dict__)
    name = module.TASKS[0].partition("@")[0]
    return getattr(module, name), list(module.TASKS)


def play(environment_class, task, replaced_step=None, replacement=None, most=0, keep_states=False):
    """The oracle's calls and observations; an observation may be replaced by another text."""
    environment = environment_class.from_env_str(task)
    steps, states, step = [], [], environment.step

    def watched(action):
        if most and len(steps) == most:
            raise TimeoutError  # Some go on for ever when an observation is wrong.
        states.append(state_of(environment) if keep_states else "")
        done, text = step(action)
        steps.append((action, text))
        return done, replacement if len(steps) - 1 == replaced_step else text

    environment.step = watched
    try:
        environment.solve()
    except Exception:
        pass  # A replaced observation may upset the oracle: what it did until then counts.
    return steps, states


def state_of(environment):
    return repr({k: v for k, v in sorted(vars(environment).items()) if k not in ("step_count", "step")})


def name_of(action):
    return json.loads(action)["name"]


def value_of(text):
    for read in (json.loads, ast.literal_eval):
        try:
            return read(text)
        except (ValueError, SyntaxError):
            continue
    return NotImplemented


def kind_of(value):
    return {bool: "bool", int: "int", float: "float", str: "str", list: "list", dict: "dict"}.get(type(value), "other")


def spread(count, wanted):
    """Positions at even distances."""
    chosen = min(count, wanted)
    return [k * count // chosen for k in range(chosen)]


def other_of(step, said):
    """Another observation of the same type: what the tool said elsewhere, else the value changed a little."""
    value = value_of(step[1])
    if value is NotImplemented:
        return None
    for text in said[name_of(step[0])]:
        other = value_of(text)
        if text != step[1] and other is not NotImplemented and kind_of(other) == kind_of(value):
            return text
    if isinstance(value, bool):
        return json.dumps(not value)
    if isinstance(value, (int, float)):
        return json.dumps(value + 1)
    if isinstance(value, str):
        return json.dumps("b" if value == "a" else "a")
    return None


def sayings(runs):
    """What each tool said, the first sixteen different texts."""
    said = {}
    for steps, _ in runs:
        for action, text in steps:
            known = said.setdefault(name_of(action), [])
            if text not in known and len(known) < 16:
                known.append(text)
    return said


def decisions(environment_class, tasks, runs):
    said, steering, dead, probes = sayings(runs), 0, 0, 0
    for task in spread(len(tasks), _TASKS):
        steps = runs[task][0]
        for position in spread(len(steps) - 1, _STEPS):
            other = other_of(steps[position], said)
            if other is None:
                continue
            after, _ = play(environment_class, tasks[task], position, other, len(steps) + 1)

            def calls(some):
                return [action for action, _ in some[position + 1:] if name_of(action) != "Done"]

            probes += 1
            changed = calls(after) != calls(steps)
            steering += changed
            dead += not changed and bool(after) and after[-1][0] == steps[-1][0]
    return (steering / probes, dead / probes) if probes else (0, 0)


def grounding(environment_class, tasks, runs):
    """The share of calls that say something else on another configuration, and their tools."""
    rounds, hits, tools = 0, 0, set()
    some = spread(len(tasks), _TASKS)
    for task in some:
        steps = runs[task][0]
        grounded = set()
        for other in some:
            if other == task:
                continue
            environment = environment_class.from_env_str(tasks[other])
            ended = False
            for position, (action, text) in enumerate(steps):
                said = None if ended else environment.step(action)[1]
                ended = ended or environment.finished
                if said != text:
                    grounded.add(position)
        rounds += len(steps)
        hits += len(grounded)
        tools |= {name_of(steps[position][0]) for position in grounded}
    return hits / rounds, sorted(tools - {"Observe", "Done"})


def is_named(environment_class, task):
    """Whether Observe names the answer, a number or one word, at the start."""
    environment = environment_class.from_env_str(task)
    answer, told = environment.get_ref_answer(), str(environment.Observe())
    if isinstance(answer, (bool, list, tuple, dict)) or answer is None:
        return False
    return str(answer).lower() in re.findall(r"-?\d+(?:\.\d+)?(?!\w)|[a-z_]\w*", told.lower())


def metrics(path):
    environment_class, tasks = load(path)
    runs = [play(environment_class, task, keep_states=True) for task in tasks]
    answers = [json.dumps(environment_class.from_env_str(task).get_ref_answer()) for task in tasks]
    uses = [name_of(action) for steps, _ in runs for action, _ in steps]
    effective = sorted(len({(state, step[0]) for state, step in zip(states, steps)}) for steps, states in runs)
    decision, dead = decisions(environment_class, tasks, runs)
    grounded, tools = grounding(environment_class, tasks, runs)
    said = [is_named(environment_class, task) for task in tasks]
    return {"said_answer_share": sum(said) / len(said), "decision_share": decision, "dead_share": dead, "grounded_share": grounded,
            "homogeneous_share": max(map(uses.count, set(uses))) / len(uses),
            "guessable_share": max(map(answers.count, answers)) / len(answers),
            "effective_rounds": effective[len(effective) // 2], "grounded_tools": len(tools),
            "in_range_share": sum(10 <= count <= 256 for count in effective) / len(effective)}


if __name__ == "__main__":
    for file in sys.argv[1:]:
        print(json.dumps({"file": file, **metrics(file)}))
