"""A cut that held, in the form the result carries, and how promising it is."""

import ast

from codegym.extract.fast import parsed
from codegym.extract.measure import decision_share
from codegym.extract.trial import calls_digest

FEWEST_ROUNDS, MOST_ROUNDS = 10, 256
SHARE_IN_REACH = 1 / 3
FEWEST_TOOLS = 4
OPEN_LOOP = 0.15


def candidate_of(cut, name: str, source: str, trial, configurations) -> dict:
    """The candidate with tools, lines, rounds and the share of observations that decide something."""
    rounds = sorted(trial.rounds)
    return {"granularity": cut.granularity, "by_questions": cut.context.by_questions,
            "environment": name, "source": source,
            "tools": _tools(cut, _method_lines(source)),
            "calls": {c.text: calls_digest(trace) for c, trace in zip(configurations, trial.traces)},
            "rounds": {"min": rounds[0], "median": rounds[len(rounds) // 2], "max": rounds[-1]},
            "enough_rounds": round(sum(count >= FEWEST_ROUNDS for count in rounds) / len(rounds), 3),
            "grounded_tools": sum(tool.grounded and tool.name in trial.usage for tool in cut.tools),
            "decision_share": round(decision_share(source, name, [c.values for c in configurations], trial.traces,
                                                   len(configurations)), 3),
            "each": [max(rounds, asked // 10) for rounds, asked in zip(trial.rounds, trial.asked)]}


def promise(candidate: dict) -> tuple:
    """Worth training on before the rest: enough tools, decisions, rounds in reach; then what asks less for numbers."""
    merits = _merits(candidate, _grounded(candidate))
    return (all(merits), *merits, not candidate["by_questions"], round(candidate["decision_share"], 1),
            candidate["granularity"] == "medium")


def is_worth_training(candidate: dict) -> bool:
    """Whether decisions, rounds and the tools that the oracle uses all suffice, as far as a quick measure tells."""
    return all(_merits(candidate, candidate["grounded_tools"]))


def _grounded(candidate: dict) -> int:
    return sum(tool["grounded"] and tool["kind"] not in ("observe", "done") for tool in candidate["tools"])


def _merits(candidate: dict, grounded: int) -> tuple[bool, bool, bool]:
    return (len(candidate["tools"]) >= FEWEST_TOOLS and grounded >= 2,
            candidate["decision_share"] >= OPEN_LOOP,
            candidate["enough_rounds"] >= SHARE_IN_REACH and candidate["rounds"]["median"] <= MOST_ROUNDS)


def _tools(cut, lines: dict[str, list]) -> list[dict]:
    def entry(name, signature, kind, grounded, source_lines):
        return {"name": name, "signature": signature, "kind": kind, "grounded": grounded,
                "source_lines": source_lines, "file_lines": lines.get(name, [])}

    return [entry("Observe", "Observe()", "observe", False, []),
            *[entry(tool.name, tool.signature(), tool.kind, tool.grounded, [list(pair) for pair in tool.lines])
              for tool in cut.tools],
            entry("Done", "Done(answer)", "done", True, [])]


def _method_lines(source: str) -> dict[str, list]:
    """First and last line of each method in the generated file."""
    for node in parsed(source).body:
        if isinstance(node, ast.ClassDef) and any(getattr(b, "attr", "") == "Env" for b in node.bases):
            return {item.name: [[item.lineno, item.end_lineno]] for item in node.body if isinstance(item, ast.FunctionDef)}
    return {}
