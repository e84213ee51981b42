"""A cut that held, in the form the result carries, and how promising it is."""

import ast

from codegym.extract.measure import decision_share


def candidate_of(cut, name: str, source: str, trial, configurations) -> dict:
    """The candidate with tools, lines, rounds and the share of observations that decide something."""
    rounds = sorted(trial.rounds)
    return {"granularity": cut.granularity, "environment": name, "source": source,
            "tools": _tools(cut, _method_lines(source)),
            "rounds": {"min": rounds[0], "median": rounds[len(rounds) // 2], "max": rounds[-1]},
            "decision_share": round(decision_share(source, name, [c.values for c in configurations], trial.traces,
                                                   len(configurations)), 3),
            "each": [max(rounds, asked // 10) for rounds, asked in zip(trial.rounds, trial.asked)]}


def promise(candidate: dict) -> tuple:
    """Trainable before the rest: enough tools, decisions, rounds in reach; then more decisions."""
    grounded = sum(tool["grounded"] and tool["kind"] not in ("observe", "done") for tool in candidate["tools"])
    return (len(candidate["tools"]) >= 4 and grounded >= 2, candidate["decision_share"] >= 0.15,
            candidate["rounds"]["max"] >= 10 and candidate["rounds"]["median"] <= 256,
            round(candidate["decision_share"], 1), candidate["granularity"] == "medium")


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
