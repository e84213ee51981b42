"""A cut that held, in the form the result carries, and how promising it is."""

import ast

from codegym.extract.measure import decision_share

FEWEST_ROUNDS, MOST_ROUNDS = 10, 256
SHARE_IN_REACH = 1 / 3
FEWEST_TOOLS = 4
OPEN_LOOP = 0.15


def candidate_of(cut, name: str, source: str, trial, configurations) -> dict:
    """The candidate with tools, lines, rounds and the share of observations that decide something."""
    rounds = sorted(trial.rounds)
    return {"granularity": cut.granularity, "environment": name, "source": source,
            "tools": _tools(cut, _method_lines(source)),
            "rounds": {"min": rounds[0], "median": rounds[len(rounds) // 2], "max": rounds[-1]},
            "enough_rounds": round(sum(count >= FEWEST_ROUNDS for count in rounds) / len(rounds), 3),
            "decision_share": round(decision_share(source, name, [c.values for c in configurations], trial.traces,
                                                   len(configurations)), 3),
            "each": [max(rounds, asked // 10) for rounds, asked in zip(trial.rounds, trial.asked)]}


def promise(candidate: dict) -> tuple:
    """Worth training on before the rest: enough tools, decisions, rounds in reach; then more decisions."""
    return (is_worth_training(candidate), *_merits(candidate), round(candidate["decision_share"], 1),
            candidate["granularity"] == "medium")


def is_worth_training(candidate: dict) -> bool:
    """Whether tools, decisions and rounds of a cut all suffice, as far as a quick measure tells."""
    return all(_merits(candidate))


def _merits(candidate: dict) -> tuple[bool, bool, bool]:
    grounded = sum(tool["grounded"] and tool["kind"] not in ("observe", "done") for tool in candidate["tools"])
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
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and any(getattr(b, "attr", "") == "Env" for b in node.bases):
            return {item.name: [[item.lineno, item.end_lineno]] for item in node.body if isinstance(item, ast.FunctionDef)}
    return {}
