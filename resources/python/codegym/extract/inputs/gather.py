"""All inputs of a problem: its own first, then drawn ones; each run through the solution."""

import enum
import random
from collections import Counter
from dataclasses import dataclass, field, replace

from codegym.extract.inputs.draw import Draw
from codegym.extract.inputs.edges import edge_cases
from codegym.extract.inputs.examples import own_inputs
from codegym.extract.inputs.guess import guess_models, spelled_out
from codegym.extract.inputs.model import Model, is_grid, learn
from codegym.extract.inputs.relations import find_index_relations, find_relations, guessed_relations, restore
from codegym.extract.inputs.sharpen import sharpened
from codegym.extract.inputs.stdin import draw_lines, learn_layout
from codegym.extract.inputs.ties import tied_inputs
from codegym.extract.inputs.vary import parts_of, same_shape_case, same_shape_lines, varied_case
from codegym.extract.original import NO_DATA, SECONDS_PER_RUN, Run
from codegym.extract.refusal import Refusal
from codegym.values import canonical, literal_text

FEWEST = 10
VALID_SHARE = 0.8
LEVELS = ("easy", "medium", "hard")
SPARE = 100
_LONGEST_TEXT = 6000
_NEAR_SHARE = 0.6  # of the draws that follow when random ones gave too few different answers
# A drawn input that keeps the solution busy this long is no good task; it is counted as slow. Processor
# time, so that a busy machine draws the same tasks.
DRAWN_SECONDS = 0.02
# An input of the problem's own that takes longer is used where there are too few others: every cut runs it many times.
OWN_SECONDS = 0.25
COUNTED_SECONDS = 0.2


class Way(enum.Enum):
    """What new inputs are made of."""

    MODELS = enum.auto()  # of what is known about each input
    NEAR = enum.auto()  # small changes of cases that are answered
    SAME_SHAPE = enum.auto()  # other numbers, words and signs in such cases, each where it stands
    SAME_WORDS = enum.auto()  # other numbers alone


@dataclass(frozen=True)
class Profile:
    """How inputs are drawn; `stretch`, `free` and `growth` are those of a Draw."""

    stretch: bool = False
    free: bool = False
    growth: float = 1.0
    way: Way = Way.MODELS


# From the boldest to the one that stays nearest to the examples.
_PROFILES = (Profile(stretch=True, free=True), Profile(free=True), Profile(), Profile(growth=0.6), Profile(growth=0.35),
             Profile(way=Way.NEAR), Profile(way=Way.SAME_SHAPE), Profile(way=Way.SAME_WORDS))


@dataclass
class Configuration:
    """One task: its inputs, their text, and the original's answer; `told`: a single look may show it."""

    values: dict
    text: str
    run: Run
    origin: str
    level: str
    told: bool = False


@dataclass
class Inputs:
    """The configurations of a problem, and how many were tried and why some were dropped."""

    configurations: list[Configuration] = field(default_factory=list)
    tried: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    findings: list[dict] = field(default_factory=list)
    last_error: str = ""
    grids: set[str] = field(default_factory=set)

    @property
    def valid(self) -> int:
        """Tried inputs that the solution answered; a duplicate is valid, but kept once."""
        return self.tried - sum(count for reason, count in self.dropped.items() if reason != "duplicate")


def gather_inputs(problem: dict, program, original, seed: int, most: int, growth: float = 1.0,
                  sharp: bool = True) -> Inputs:
    """Collect and draw configurations; `growth` makes drawn ones larger or smaller.

    sharp: exchange some for ones that tell the solution from one with a fault. It takes as long as all the rest.
    Raises Refusal where too few, or too few valid ones, can be had.
    """
    rng = random.Random(f"{seed}/{problem.get('id', '')}")
    guessed = guess_models(program)
    own = own_inputs(problem, program, original, guessed)
    inputs = Inputs(findings=own.findings, grids={name for name, model in guessed.items() if is_grid(model)})
    seen: set[str] = set()
    for values, origin in _distinct(own.values):
        _try(inputs, seen, original, values, origin, _level(values))
    _refuse_answers_that_are_no_data(inputs, program)
    slow = _set_slow_aside(inputs)
    inputs.configurations = _thinned(inputs.configurations, most // 2, rng)
    if program.reads_lines:
        _draw_lines_until_enough(inputs, seen, original, program.parameters[0], rng, most)
        _bring_back(inputs, slow)
        _refuse_too_few(inputs, program)
        return inputs
    models, relations = _models(program, [c.values for c in inputs.configurations], guessed)
    relations, profile = _draw_until_enough(inputs, seen, original, models, relations, rng, most, growth)
    if sharp:
        spare = _spare(program, inputs, seen, original, models, relations, rng, profile)
        inputs.configurations = sharpened(program, original, inputs.configurations, spare)
    if len(inputs.configurations) < FEWEST and all(model.kind == "int" for model in models.values()):
        _count_up(inputs, original, models)
    _bring_back(inputs, slow)
    _refuse_too_few(inputs, program)
    return inputs


def _set_slow_aside(inputs: Inputs) -> list[Configuration]:
    """Takes out, and returns, those that keep the solution busy for long, unless all do."""
    quick = [c for c in inputs.configurations if c.run.seconds <= OWN_SECONDS]
    slow = [c for c in inputs.configurations if c.run.seconds > OWN_SECONDS]
    if not quick:
        return []
    inputs.configurations = quick
    return slow


def _bring_back(inputs: Inputs, slow: list[Configuration]) -> None:
    inputs.configurations += slow[:max(0, FEWEST - len(inputs.configurations))]


def _count_up(inputs: Inputs, original, models) -> None:
    """Few numbers are answered in time: try the smallest ones, each with more time than drawn ones get."""
    seen = {configuration.text for configuration in inputs.configurations}
    slow_before = inputs.dropped.get("slow", 0)
    first = {name: min(1, int(model.low)) for name, model in models.items()}
    for step in range(2 * FEWEST):
        if len(inputs.configurations) >= FEWEST or inputs.dropped.get("slow", 0) > slow_before:
            return
        values = {name: low + step for name, low in first.items()}
        if literal_text(values) not in seen:
            _try(inputs, seen, original, values, "generated", "easy", seconds=COUNTED_SECONDS)


def _draw_lines_until_enough(inputs, seen, original, name: str, rng, most) -> None:
    """Draw standard inputs of the layout that the examples show; where that fails, of the shape of one of them."""
    examples = [configuration.values[name] for configuration in inputs.configurations]
    if not examples:
        return
    layout = learn_layout(examples)
    ways = [lambda level: draw_lines(layout, Draw(rng, level, 1.0, False))] if layout else []
    for texts in ([line for lines in examples for line in lines], []):
        ways.append(lambda level, parts=parts_of(texts): same_shape_lines(rng.choice(examples), parts, rng))
    for way in ways:
        trial = _copied(inputs)
        _draw_lines(trial, set(seen), original, name, way, most)
        if _is_enough(trial):
            break
    _take(inputs, trial)


def _draw_lines(trial, seen, original, name: str, way, most) -> None:
    for attempt in range(2 * most):
        if len(trial.configurations) >= most:
            return
        level = LEVELS[attempt % 3]
        _try(trial, seen, original, {name: way(level)}, "generated", level, balance=most)


def _copied(inputs: Inputs) -> Inputs:
    return replace(inputs, configurations=list(inputs.configurations), dropped=dict(inputs.dropped))


def _is_enough(inputs: Inputs) -> bool:
    return inputs.valid >= VALID_SHARE * inputs.tried and len(inputs.configurations) >= FEWEST


def _take(inputs: Inputs, trial: Inputs) -> None:
    inputs.configurations, inputs.tried, inputs.dropped = trial.configurations, trial.tried, trial.dropped
    inputs.last_error = trial.last_error


def _distinct(values: list[tuple[dict, str]]) -> list[tuple[dict, str]]:
    """Each own input once: a docstring often repeats the statement's examples."""
    found = {}
    for inputs, origin in values:
        found.setdefault(repr(inputs), (inputs, origin))
    return list(found.values())


def _models(program, examples, guessed):
    """Models and relations: learnt from examples, guessed where there is none."""
    if not examples:
        return guessed, guessed_relations(guessed)
    examples = _alike(examples)
    groups = spelled_out(program)
    models = {name: _learnt(guessed[name], [e[name] for e in examples], groups) for name in program.parameters}
    for name, model in models.items():
        if is_grid(guessed[name]) and model.item is not None:
            model.item.flags.discard("fixed")
    return models, find_relations(examples)


def _alike(examples: list[dict]) -> list[dict]:
    """The largest group of examples whose values are of the same types: `f([1, 2])` beside `f(["a"])`."""
    groups: dict[str, list[dict]] = {}
    for example in examples:
        groups.setdefault(repr({name: _kind(value) for name, value in example.items()}), []).append(example)
    return max(groups.values(), key=len)


def _kind(value, depth: int = 0) -> str:
    name = {"float": "int", "bool": "bool"}.get(type(value).__name__, type(value).__name__)
    if isinstance(value, (list, tuple, set)) and value and depth < 2:
        return f"{name}[{'|'.join(sorted({_kind(item, depth + 1) for item in value}))}]"
    return name


def _learnt(guess: Model, values: list, groups: list[list[str]]) -> Model:
    model = learn(values)
    group = next((group for group in groups if all(value in group for value in values)), None)
    if group:
        return Model("choice", choices=group)
    if len(values) < 3 and guess.kind == model.kind == "int" and model.low == model.high:
        model.low, model.high = min(1, model.low), model.high + 5
    if guess.kind == model.kind == "str" and "compared" in guess.flags:
        model.wide = ""
    if len(values) < 4 and model.kind == "choice" and guess.kind == "str":
        model = Model("str", alphabet="".join(sorted({s for v in values if isinstance(v, str) for s in v})) or "ab")
    return model


def _draw_until_enough(inputs, seen, original, models, relations, rng, most, wanted_growth) -> tuple:
    """Draw at three levels in turn; where drawings fail too often, draw smaller and nearer to the examples.

    Returns how it was drawn in the end: the relations that were kept, and the profile.
    """
    careful = relations + find_index_relations([configuration.values for configuration in inputs.configurations])
    for tried in _PROFILES:
        trial = _copied(inputs)
        known = relations if tried.free else careful
        profile = replace(tried, growth=tried.growth * wanted_growth)
        _draw_round(trial, set(seen), original, models, known, rng, most, profile)
        if _is_enough(trial):
            break
    _take(inputs, trial)
    return known, profile


def _spare(program, inputs, seen, original, models, relations, rng, profile) -> list[Configuration]:
    """Further inputs, to choose from; drawn beside the others and counted nowhere."""
    if inputs.dropped.get("slow"):
        return []
    beside, seen = Inputs(list(inputs.configurations)), set(seen)
    goal = len(inputs.configurations) + SPARE
    drawn = [configuration.values for configuration in inputs.configurations]
    for configuration in inputs.configurations:
        for values in edge_cases(configuration.values, relations, drawn):
            _try(beside, seen, original, values, "generated", configuration.level, balance=goal)
    _draw_round(beside, seen, original, models, relations, rng, goal, profile)
    for values in tied_inputs(program, original, [configuration.values for configuration in beside.configurations]):
        _try(beside, seen, original, values, "generated", _level(values), balance=2 * goal)
    return beside.configurations[len(inputs.configurations):]


def _draw_round(trial, seen, original, models, relations, rng, most, profile) -> None:
    attempts = 0
    goal = max(most, FEWEST)
    scale = {level: profile.growth for level in LEVELS}
    while len(trial.configurations) < goal and attempts < 4 * goal:
        level = LEVELS[attempts % 3]
        attempts += 1
        too_big = trial.dropped.get("large", 0) + trial.dropped.get("slow", 0)
        draw = Draw(rng, level, scale[level], profile.stretch, profile.free)
        draw.reach = max(1, profile.growth) * (1 + trial.dropped.get("duplicate", 0) // 8) if profile.stretch else 1
        too_few = trial.configurations and attempts > goal and profile.way is Way.MODELS
        way = Way.NEAR if too_few and rng.random() < _NEAR_SHARE else profile.way
        values = _new_case(trial.configurations, way, models, draw)
        _try(trial, seen, original, restore(values, relations, rng), "generated", level, balance=goal)
        if trial.dropped.get("large", 0) + trial.dropped.get("slow", 0) > too_big:
            scale = {name: scale[name] * (0.7 if LEVELS.index(name) >= LEVELS.index(level) else 1) for name in LEVELS}
        if attempts >= 8 and trial.valid < VALID_SHARE * trial.tried - 4 or trial.dropped.get("slow", 0) > 2:
            return


def _new_case(configurations, way: Way, models, draw: Draw) -> dict:
    if not configurations or way is Way.MODELS:
        return {name: draw.value(model) for name, model in models.items()}
    case = _rarely_answered(configurations, draw.rng)
    if way is Way.NEAR:
        return varied_case(case, models, draw)
    cases = [configuration.values for configuration in configurations] if way is Way.SAME_SHAPE else []
    formed = {name: draw.value(model) for name, model in models.items() if model.kind == "form"}  # 94:1 is no time
    return {**same_shape_case(case, cases, draw.rng), **formed}


def _rarely_answered(configurations, rng) -> dict:
    """A case whose answer is among the rarest so far: cases near to it may be answered alike."""
    counts = Counter(configuration.run.text for configuration in configurations)
    fewest = min(counts.values())
    return rng.choice([c.values for c in configurations if counts[c.run.text] <= fewest + 1])


def _try(inputs: Inputs, seen, original, values: dict, origin: str, level: str, balance: int = 0,
         seconds: float = SECONDS_PER_RUN) -> None:
    """Run one input; keep it when it is new, answered, small, and no answer gets too common."""
    try:
        text = literal_text(values)
    except (ValueError, RecursionError):
        _drop(inputs, "no data")
        return
    if text in seen:
        inputs.tried += 1
        _drop(inputs, "duplicate", counted=True)
        return
    seen.add(text)
    run = Run(dropped="large")
    if len(text) <= _LONGEST_TEXT:
        run = original.run(values, DRAWN_SECONDS if balance else seconds)
    inputs.tried += 1
    if run.dropped:
        inputs.last_error = run.error or inputs.last_error
        _drop(inputs, run.dropped, counted=True)
        return
    told = is_told(values, run)
    if balance and _is_too_common(inputs, run.text, told, balance):
        return
    inputs.configurations.append(Configuration(values, text, run, origin, level, told))


def is_told(values: dict, run: Run) -> bool:
    """Whether the answer is one of the inputs, or the first, second or last element of one."""
    if isinstance(run.answer, (bool, list, tuple, dict, type(None))):
        return False
    places = []
    for value in values.values():
        is_row = isinstance(value, (list, tuple, str)) and value
        places += [value[0], value[-1], value[len(value) > 1]] if is_row else [value]
    return any(type(place) in (int, float, str) and canonical(place) == run.text for place in places)


def _is_too_common(inputs: Inputs, answer: str, told: bool, goal: int) -> bool:
    """Keep one answer below two in five, or half where there are only two; answers that lie open below one in twelve.

    That is given up late, and only to have enough configurations at all.
    """
    same = sum(configuration.run.text == answer for configuration in inputs.configurations)
    is_late = inputs.tried > 3 * goal and len(inputs.configurations) < goal // 2
    open_ones = sum(configuration.told for configuration in inputs.configurations)
    most = 0.4 if len({configuration.run.text for configuration in inputs.configurations} | {answer}) > 2 else 0.5
    return (same >= max(3, most * goal) or (told and open_ones >= max(1, goal // 12))) and not is_late


def _drop(inputs: Inputs, reason: str, counted: bool = False) -> None:
    inputs.tried += not counted
    inputs.dropped[reason] = inputs.dropped.get(reason, 0) + 1


def _thinned(configurations, most: int, rng) -> list:
    """At most so many of the problem's own inputs, spread over all of them."""
    if len(configurations) <= most:
        return configurations
    kept = sorted(rng.sample(range(len(configurations)), most))
    return [configurations[number] for number in kept]


def _level(values: dict) -> str:
    size = max([len(value) for value in values.values() if hasattr(value, "__len__")] or [0])
    return "easy" if size <= 6 else ("medium" if size <= 15 else "hard")


def _refuse_answers_that_are_no_data(inputs: Inputs, program) -> None:
    if not inputs.configurations and inputs.last_error.startswith(NO_DATA):
        raise Refusal("inputs", f"'{program.entry.name}' gives {inputs.last_error}", program.entry.lineno)


def _refuse_too_few(inputs: Inputs, program) -> None:
    line = program.entry.lineno
    if inputs.valid < VALID_SHARE * inputs.tried:
        reason = f"; the last failed with {inputs.last_error[:80]}" if inputs.last_error else ""
        raise Refusal("inputs", f"Only {inputs.valid} of {inputs.tried} inputs tried for '{program.entry.name}' are valid"
                      f"{reason}", line)
    if len(inputs.configurations) < FEWEST:
        raise Refusal("inputs", f"Only {len(inputs.configurations)} different inputs for '{program.entry.name}' could "
                      f"be made, {FEWEST} are needed", line)
