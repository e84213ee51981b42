"""Several cuts of one program; each is run, mended where running shows how, or dropped."""

import dataclasses

from codegym.extract.candidate import candidate_of, is_worth_training, promise
from codegym.extract.cuts import Cut, Options, changing_numbers, hidden_roots, make_cut
from codegym.extract.environment_file import EnvironmentFile
from codegym.extract.facts import Facts, facts_of
from codegym.extract.labels import show_labels
from codegym.extract.mask import Mask
from codegym.extract.refusal import Refusal
from codegym.extract.shapes import infer_shape
from codegym.extract.trial import Trial, run_trial
from codegym.extract.usage import (example_of_reader, fill_in, needless_tools, telling_tools, unfit_tools,
                                   unreached_tools)
from codegym.extract.witness import differing_call

GRANULARITIES = ("medium", "fine", "coarse")
HOPELESS_ROUNDS = 512
_MOST_MENDINGS = 8
_SAMPLE = 10
_FEWEST_KEPT = 12


@dataclasses.dataclass
class Case:
    """What all cuts of one problem share."""

    program: object
    configurations: list
    shapes: dict
    name: str
    statement: str
    mask: Mask
    failures: list[str] = dataclasses.field(default_factory=list)

    def options(self, level: str, **more) -> Options:
        """How to make a first cut of one granularity."""
        return Options(level, mask=self.mask, **more)


def cut_all(program, configurations, name: str, granularity: str, statement: str, grids: set[str],
            mask: Mask = Mask()):
    """Candidates that answer every configuration as the original does, the most promising first.

    `grids` are inputs whose rows are rows, not records; `mask` says what Observe shows. Returns the candidates
    and the configurations kept: those whose oracle runs are hopelessly long go,
    as long as enough remain. Raises Refusal with the first cut's reason where none holds.
    """
    shapes = {p: infer_shape([c.values[p] for c in configurations], records=p not in grids) for p in program.parameters}
    show_labels(program, shapes)
    case = Case(program, configurations, shapes, name, statement, mask)
    candidates: dict[str, dict] = {}
    levels = GRANULARITIES if granularity == "auto" else (granularity,)
    for level in levels:
        candidates.update((made["source"], made) for made in _cuts_of(case, level))
    if not any(map(is_worth_training, candidates.values())):
        asking = _mended(case, case.options(levels[0], by_questions=True, counts=_counts(case)))
        candidates.update({asking["source"]: asking} if asking else {})
    if not candidates:
        raise Refusal("no cut", f"No cut of '{program.entry.name}' answers as the solution does: "
                      f"{case.failures[0] if case.failures else 'nothing hidden is left'}", program.entry.lineno)
    return sorted(candidates.values(), key=promise, reverse=True), case.configurations


def _cuts_of(case: Case, level: str) -> list[dict]:
    """The cuts of one granularity; where numbers change, one more in which the environment keeps them."""
    made = _mended(case, case.options(level))
    if made is None and level == "medium":
        made = _mended(case, case.options(level, spelled_out=False))
    if made and _prune(case, made["each"]):
        made = _mended(case, case.options(level)) or made
    found = [made] if made else []
    if level == "medium" and changing_numbers(case.program.entry, hidden_roots(case.shapes)):
        stateful = _mended(case, case.options(level, stateful=True))
        found += [stateful] if stateful else []
    return found


def _counts(case: Case) -> frozenset[str]:
    """Inputs that are the size of another input in every case, as `n` beside a list."""
    values = [configuration.values for configuration in case.configurations]
    return frozenset(name for name in values[0] for other in values[0] if other != name and all(
        type(v[name]) is int and hasattr(v[other], "__len__") and v[name] == len(v[other]) for v in values))


def _prune(case: Case, rounds: list[int]) -> bool:
    """Drop configurations that take far more rounds than any task may; False where none was dropped."""
    kept = [c for c, count in zip(case.configurations, rounds) if count <= HOPELESS_ROUNDS]
    if len(kept) == len(case.configurations) or len(kept) < _FEWEST_KEPT:
        return False
    case.configurations = kept
    return True


def _mended(case: Case, options: Options):
    """A cut that holds on all configurations; found on a sample of them, or on all where that misleads."""
    step = -(-len(case.configurations) // _SAMPLE)
    return (_attempt(case, dataclasses.replace(options, banned=set(), copied=set()), case.configurations[::step])
            or _attempt(case, options, case.configurations))


def _attempt(case: Case, options: Options, sample: list):
    """Cut and run until it holds; what fails is mended in the way the failure suggests."""
    for _ in range(_MOST_MENDINGS):
        cut = make_cut(case.program, case.shapes, options)
        facts = facts_of(case.program, case.configurations, case.shapes, case.statement)
        facts.remembers = not options.stateful
        trial = _run(cut, EnvironmentFile(cut, case.name, facts).source(), case.name, sample)
        if trial.failure:
            case.failures.append(trial.failure)
            if options.stateful or not _mend(options, cut, trial, case.shapes):
                return None
            continue
        unfit = unfit_tools(cut, trial) | telling_tools(cut, trial, sample)
        if not options.stateful:
            unfit |= needless_tools(cut, trial)
        if unfit - options.banned:
            options.banned |= unfit
            continue
        unreached = unreached_tools(cut, trial)
        candidate = _finished(case, cut, facts, trial)
        if candidate is None or not unreached:
            return candidate
        if unreached <= options.banned:
            case.failures.append("the oracle has a call that no input reaches")
            return None
        options.banned |= unreached
    return None


def _mend(options: Options, cut: Cut, trial: Trial, shapes) -> bool:
    """Change one option that may help; False when nothing is left to change."""
    failed = {key for tool in cut.tools if tool.name == trial.failed_tool and tool.kind not in ("reader", "length")
              and "is not there" not in trial.failure for key in tool.keys}
    if failed - options.banned:
        options.banned |= failed
    elif not options.literal and any(usage.inexact for usage in trial.usage.values()) and (
            not trial.failed_tool or "not JSON" in trial.failure):
        options.literal = True
    elif options.reads_first:
        options.reads_first = False
    elif not options.exact_index:
        options.exact_index = True
    elif options.copied != set(hidden_roots(shapes)):
        options.copied = set(hidden_roots(shapes))
    else:
        return False
    return True


def _run(cut: Cut, source: str, name: str, configurations, with_reference: bool = False) -> Trial:
    updates = frozenset(tool.name for tool in cut.tools if tool.kind == "update")
    return run_trial(source, name, [c.values for c in configurations], [c.run.text for c in configurations], updates,
                     with_reference)


def _finished(case: Case, cut: Cut, facts: Facts, trial: Trial):
    """The second writing, with types and recorded examples, run on every configuration."""
    cut.tools = [tool for tool in cut.tools if tool.name in trial.usage or tool.kind == "reader"]
    facts.remembers = trial.repeats and not cut.context.changing
    facts.observed = trial.observed
    facts.done_example = trial.done_example
    fill_in(cut.tools, trial)
    _examples_of_unused(cut, case, facts)
    source = EnvironmentFile(cut, case.name, facts).source()
    final = _run(cut, source, case.name, case.configurations, with_reference=True)
    if not final.failure and not final.idle:
        final.failure = differing_call(cut, facts, source, final.traces,
                                       [c.values for c in case.configurations])
    if final.failure or final.idle:
        case.failures.append(final.failure or "the oracle repeats a call")
        return None
    return candidate_of(cut, case.name, source, final, case.configurations)


def _examples_of_unused(cut, case: Case, facts) -> None:
    """Readers that the oracle did not need get a recorded example by a call of their own."""
    source = None
    for tool in cut.tools:
        if tool.example is None:
            source = source or EnvironmentFile(cut, case.name, facts).source()
            example_of_reader(tool, source, case.name, [c.values for c in case.configurations])
