"""Several cuts of one program; each is run, mended where running shows how, or dropped."""

import ast

from codegym.extract.cuts import Cut, Options, hidden_roots, is_recursive, make_cut
from codegym.extract.environment_file import EnvironmentFile
from codegym.extract.facts import Facts
from codegym.extract.measure import decision_share
from codegym.extract.lift import body_key
from codegym.extract.refusal import Refusal
from codegym.extract.shapes import Shape, infer_shape
from codegym.extract.trial import Trial, run_trial
from codegym.extract.usage import constant_answer_tools, fill_in, result_shape_words, unfit_tools

GRANULARITIES = ("medium", "fine", "coarse")
_MOST_MENDINGS = 8
FEWEST_TOOLS = 4


def cut_all(program, configurations, name: str, granularity: str, statement: str, grids: set[str]) -> list[dict]:
    """Candidates that answer every configuration as the original does, the most promising first.

    `grids` are inputs whose rows are rows, not records. Raises Refusal with the
    reason of the first cut where none does.
    """
    wanted = GRANULARITIES if granularity == "auto" else (granularity,)
    shapes = {p: infer_shape([c.values[p] for c in configurations], records=p not in grids) for p in program.parameters}
    candidates, failures, seen = [], [], set()
    for level in wanted:
        made = _richer(program, configurations, shapes, name, level, statement, failures)
        if made and made["source"] not in seen:
            seen.add(made["source"])
            candidates.append(made)
    if not candidates:
        raise Refusal("no cut", f"No cut of '{program.entry.name}' answers as the solution does: "
                      f"{failures[0] if failures else 'nothing hidden is left'}", program.entry.lineno)
    return sorted(candidates, key=_promise, reverse=True)


def _promise(candidate: dict) -> tuple:
    """Trainable before the rest: enough tools, decisions, rounds in reach; then more decisions."""
    grounded = sum(tool["grounded"] and tool["kind"] not in ("observe", "done") for tool in candidate["tools"])
    return (len(candidate["tools"]) >= 4 and grounded >= 2, candidate["decision_share"] >= 0.15,
            10 <= candidate["rounds"]["max"] and candidate["rounds"]["median"] <= 256,
            round(candidate["decision_share"], 1), candidate["granularity"] == "medium")


def _richer(program, configurations, shapes, name, level, statement, failures):
    """A cut of one granularity; with too few tools, sizes are asked for instead of shown."""
    made = _mended(program, configurations, shapes, name, Options(level), statement, failures)
    if made is None and level == "medium":
        made = _mended(program, configurations, shapes, name, Options(level, spelled_out=False), statement, failures)
    if made and len(made["tools"]) < FEWEST_TOOLS:
        more = _mended(program, configurations, shapes, name, Options(level, sizes_as_tools=True), statement, failures)
        if more and len(more["tools"]) > len(made["tools"]):
            return more
    return made


def _mended(program, configurations, shapes, name, options, statement, failures):
    """Cut and run until it holds; what fails is mended in the way the failure suggests."""
    for _ in range(_MOST_MENDINGS):
        try:
            cut = make_cut(program, shapes, options)
        except RecursionError:
            failures.append("its expressions are nested too deeply")
            return None
        facts = _facts(program, configurations, shapes, statement)
        trial = _run(cut, facts, name, configurations)
        if trial.failure:
            failures.append(trial.failure)
            if not _mend(options, cut, trial, shapes):
                return None
            continue
        unfit = unfit_tools(cut, trial) | constant_answer_tools(cut, trial, [c.run.text for c in configurations])
        if unfit:
            options.banned |= unfit
            continue
        return _finished(cut, facts, trial, name, configurations, failures)
    return None


def _mend(options: Options, cut: Cut, trial: Trial, shapes) -> bool:
    """Change one option that may help; False when nothing is left to change."""
    failed = {key for tool in cut.tools if tool.name == trial.failed_tool and tool.kind not in ("reader", "length")
              and "is not there" not in trial.failure for key in tool.keys}
    if failed - options.banned:
        options.banned |= failed
    elif not options.exact_index:
        options.exact_index = True
    elif options.copied != set(hidden_roots(shapes)):
        options.copied = set(hidden_roots(shapes))
    else:
        return False
    return True


def _run(cut: Cut, facts: Facts, name: str, configurations) -> Trial:
    source = EnvironmentFile(cut, name, facts).source()
    return run_trial(source, name, [c.values for c in configurations], [c.run.text for c in configurations])


def _finished(cut, facts, trial, name, configurations, failures):
    """The second writing, with types and recorded examples, run again on everything."""
    cut.tools = [tool for tool in cut.tools if tool.name in trial.usage or tool.kind == "reader"]
    facts.remembers = trial.repeats
    facts.observed = trial.observed
    facts.done_example = trial.done_example
    fill_in(cut.tools, trial)
    _examples_of_unused(cut, name, facts, configurations)
    source = EnvironmentFile(cut, name, facts).source()
    final = run_trial(source, name, [c.values for c in configurations], [c.run.text for c in configurations])
    if final.failure:
        failures.append(final.failure)
        return None
    candidate = _candidate(cut, name, source, final)
    share = decision_share(source, name, [c.values for c in configurations], final.traces, len(configurations))
    candidate["decision_share"] = round(share, 3)
    return candidate


def _examples_of_unused(cut, name, facts, configurations) -> None:
    """Readers that the oracle did not need get a recorded example by a call of their own."""
    from codegym.extract.usage import example_of_reader
    source = None
    for tool in cut.tools:
        if tool.example is None:
            source = source or EnvironmentFile(cut, name, facts).source()
            example_of_reader(tool, source, name, [c.values for c in configurations])


def _candidate(cut, name, source, trial) -> dict:
    rounds = sorted(trial.rounds)
    lines = _method_lines(source)
    tools = [{"name": "Observe", "signature": "Observe()", "kind": "observe", "grounded": False, "source_lines": [],
              "file_lines": lines.get("Observe", [])}]
    tools += [{"name": tool.name, "signature": tool.signature(), "kind": tool.kind, "grounded": tool.grounded,
               "source_lines": [list(pair) for pair in tool.lines], "file_lines": lines.get(tool.name, [])}
              for tool in cut.tools]
    tools.append({"name": "Done", "signature": "Done(answer)", "kind": "done", "grounded": True, "source_lines": [],
                  "file_lines": lines.get("Done", [])})
    return {"granularity": cut.granularity, "environment": name, "source": source, "tools": tools,
            "rounds": {"min": rounds[0], "median": rounds[len(rounds) // 2], "max": rounds[-1]}}


def _method_lines(source: str) -> dict[str, list]:
    return {node.name: [[node.lineno, node.end_lineno]] for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.FunctionDef)}


def _facts(program, configurations, shapes: dict[str, Shape], statement: str) -> Facts:
    runs = [configuration.run for configuration in configurations]
    wraps = {run.wrap for run in runs}
    facts = Facts(keeps_entry=_keeps_entry(program))
    facts.wrap = wraps.pop() if len(wraps) == 1 else "plain"
    facts.changed = set().union(*[run.changed for run in runs])
    facts.samples = [c.text for c in sorted(configurations, key=lambda c: len(c.text))[1:3]]
    facts.defaults = {name: _default(shape) for name, shape in shapes.items()}
    facts.answer_types = {type(run.answer).__name__ for run in runs}
    facts.answer_annotation, facts.answer_words = result_shape_words([run.answer for run in runs])
    facts.tolerance = _tolerance(statement) if facts.answer_types & {"float", "list", "tuple"} else ""
    return facts


def _tolerance(statement: str) -> str:
    import re
    match = re.search(r"(?:error|tolerance|within|precision)[^.\n]{0,60}?10\s*\^?\s*\{?[-−–](\d+)", statement)
    return f"1e-{match.group(1)}" if match else ""


def _keeps_entry(program) -> bool:
    """Whether the reference answer calls the entry rather than being its body."""
    arguments = program.entry.args
    return is_recursive(program.entry, program.functions) or bool(arguments.vararg)


def _default(shape: Shape) -> str:
    return {"list": "[]", "tuple": "()", "text": '""', "str": '""', "dict": "{}", "set": "set()", "int": "0",
            "float": "0.0", "bool": "False", "record": "[]"}.get(shape.kind, "None")
