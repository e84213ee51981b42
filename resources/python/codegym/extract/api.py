"""Extract an environment from a solved problem: the one entry point of the package."""

import re

from codegym.extract.adapter import adapter_for
from codegym.extract.candidate import FEWEST_ROUNDS, MOST_ROUNDS, SHARE_IN_REACH
from codegym.extract.choose import cut_all
from codegym.extract.inputs.gather import gather_inputs
from codegym.extract.mask import mask_from
from codegym.extract.original import Original
from codegym.extract.program import parse_program
from codegym.extract.refusal import Refusal
from codegym.extract.task_text import task_text
from codegym.limits import TimeLimit

GROWTH = 2.5


def extract(problem: dict, options: dict) -> dict:
    """Cut a solved problem into an environment with tools, or say why not.

    problem: id, statement, solution, tests, test_info, entry_point.
    options: granularity, seed, max_configurations, code_id, observe (what Observe shows, as `mask_from` reads it).
    Returns {"status": "cut", …} with every candidate run on every configuration
    here; "entry" and, where a plain call does not do, "adapter" tell how to call
    the untouched solution. Or {"status": "refused", "reason": …}. Never raises for foreign text.
    """
    findings: list[dict] = []
    try:
        return _extract(problem, options, findings)
    except Refusal as refusal:
        return _refused(refusal.as_dict(), findings)
    except RecursionError:
        return _refused({"construct": "deep nesting", "line": None,
                         "message": "The solution is nested too deeply to be taken apart"}, findings)
    except TimeLimit:
        return _refused({"construct": "time", "line": None, "message": "The solution runs too long when it is loaded"},
                        findings)
    except Exception as error:  # a fault of ours must not take the batch along
        return _refused({"construct": "extractor fault", "line": None,
                         "message": f"The extractor failed: {type(error).__name__}: {error}"}, findings)


def _refused(reason: dict, findings: list[dict]) -> dict:
    return {"status": "refused", "reason": reason, "findings": findings}


def _extract(problem, options, findings) -> dict:
    program = parse_program(problem)
    _note_strangers(program, mask_from(options.get("observe")), findings)
    try:
        original = Original(program)
    except (Exception, SystemExit) as error:
        raise Refusal("load", f"The solution fails when it is loaded: {type(error).__name__}: {error}") from error
    inputs, candidates, kept = _cut_within_reach(problem, options, program, original)
    findings += inputs.findings
    task = task_text(problem, program, kept, findings)
    adapter = adapter_for(program)
    return {
        "status": "cut", "entry": adapter.entry, "adapter": adapter.source, "task": task,
        "configurations": [{"text": c.text, "answer": c.run.text, "origin": c.origin, "level": c.level}
                           for c in kept],
        "inputs": {"tried": inputs.tried, "valid": inputs.valid, "dropped": inputs.dropped},
        "candidates": [_told(candidate, kept) for candidate in candidates],
        "findings": findings,
    }


def _note_strangers(program, mask, findings: list[dict]) -> None:
    """Say which names that Observe is to show or to hide are no inputs of this solution."""
    for name in sorted((mask.shown | mask.hidden) - set(program.parameters)):
        findings.append({"rule": "observe-mask", "severity": "info",
                         "message": f"Observe cannot show or hide {name}: the solution has no such input"})


def _told(candidate: dict, kept) -> dict:
    """A candidate as the reply has it: with one digest of the oracle's calls for each configuration that is kept."""
    reply = {key: value for key, value in candidate.items() if key != "each"}
    return {**reply, "calls": [candidate["calls"][configuration.text] for configuration in kept]}


def _cut_within_reach(problem, options, program, original):
    """Inputs and cuts; where too few tasks take enough rounds, larger inputs are tried once."""
    first = _cut_with(problem, options, program, original, 1.0)
    if _share_in_reach(first) >= SHARE_IN_REACH or program.reads_lines or first[0].dropped.get("slow"):
        return first
    try:
        larger = _cut_with(problem, options, program, original, GROWTH)
    except Refusal:
        return first
    return larger if _share_in_reach(larger) > _share_in_reach(first) else first


def _cut_with(problem, options, program, original, growth: float):
    inputs = gather_inputs(problem, program, original, options.get("seed", 0), options.get("max_configurations", 30),
                           growth)
    name = environment_name(program.entry.name, problem)
    candidates, kept = cut_all(program, inputs.configurations, name, options.get("granularity", "auto"),
                               problem.get("statement") or "", inputs.grids, mask_from(options.get("observe")))
    return inputs, candidates, kept


def _share_in_reach(made) -> float:
    """The share of tasks on which the first candidate's oracle takes neither too few nor too many rounds."""
    rounds = made[1][0]["each"]
    return sum(FEWEST_ROUNDS <= count <= MOST_ROUNDS for count in rounds) / len(rounds)


def environment_name(entry: str, problem: dict) -> str:
    """A PascalCase name of letters alone, from the entry's name."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", entry)
    numbers = {"0": "Zero", "1": "One", "2": "Two", "3": "Three", "4": "Four"}
    if not words or entry in ("solution", "solve", "main", "f", "func", "function"):
        words = re.findall(r"[A-Za-z]+", problem.get("id") or "") or ["Task"]
    ending = numbers.get(entry[-1:], "") if entry not in ("solution", "solve") else ""
    return "".join(word[:1].upper() + word[1:].lower() for word in words)[:80] + ending + "Env"
