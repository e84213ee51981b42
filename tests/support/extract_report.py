"""Run the extractor over problems and print what became of them: extract_report.py [--show ID] FILES..."""

import argparse
import ast
import collections
import json
import pathlib
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "resources" / "python"))

from codegym.extract.api import extract  # noqa: E402


def problems_in(path: pathlib.Path):
    """Problems of a .py file (docstring, then solution) or a .jsonl file of rows."""
    if path.suffix == ".py":
        source = path.read_text(encoding="utf-8")
        yield {"id": path.stem, "statement": ast.get_docstring(ast.parse(source)) or "",
               "solution": source, "tests": None, "test_info": None, "entry_point": None}
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            yield {"id": row["question_id"], "statement": row["question"], "solution": row["solution"],
                   "tests": row.get("test"), "test_info": row.get("test_info"), "entry_point": row.get("entry_point")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--show", default="", help="print the sources of the problem with this id")
    parser.add_argument("--granularity", default="auto")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    reasons, converted, total, started = collections.Counter(), 0, 0, time.process_time()
    worth = collections.Counter()
    for path in options.files:
        for problem in problems_in(path):
            total += 1
            begun = time.process_time()
            result = extract(problem, {"granularity": options.granularity, "seed": options.seed,
                                       "max_configurations": 30, "code_id": problem["id"]})
            converted += result["status"] == "cut"
            report(problem, result, time.process_time() - begun, reasons, options.show)
            count_worth(result, worth)
    seconds = time.process_time() - started
    print(f"converted {converted} of {total}; {total / seconds:.1f} problems a second of processor time")
    print("  " + ", ".join(f"{what}: {count}" for what, count in sorted(worth.items())))
    for construct, count in reasons.most_common():
        print(f"  refused {count}: {construct}")


def count_worth(result, worth) -> None:
    """Count what the first candidate offers: tools, rounds, decisions, and all of them."""
    if result["status"] != "cut":
        return
    best = result["candidates"][0]
    answers = collections.Counter(c["answer"] for c in result["configurations"])
    merits = {"4 tools": len(best["tools"]) >= 4, "enough rounds": best["enough_rounds"] >= 1 / 3,
              "decisions": best["decision_share"] >= 0.15, "2 grounded": best["grounded_tools"] >= 2,
              "varied answers": max(answers.values()) <= 0.4 * len(result["configurations"])}
    worth.update({name: held for name, held in merits.items() if held})
    worth["10 to 256 rounds"] += best["rounds"]["min"] <= 256 and best["rounds"]["max"] >= 10
    worth["trainable"] += all(merits.values())
    for name, held in merits.items():
        print("" if held else f"    lacks {name}\n", end="")


def report(problem, result, seconds, reasons, show) -> None:
    """Print one problem's line, and its sources where asked."""
    if result["status"] == "refused":
        reasons[result["reason"]["construct"]] += 1
        print(f"{problem['id']}: REFUSED {result['reason']['message']}  [{seconds * 1000:.0f} ms]")
        return
    print(f"{problem['id']}: {result['entry']} {result['inputs']}  [{seconds * 1000:.0f} ms]")
    for candidate in result["candidates"]:
        rounds = candidate["rounds"]
        names = " ".join(tool["signature"] for tool in candidate["tools"][1:-1])
        print(f"    {candidate['granularity']}: rounds {rounds['min']}/{rounds['median']}/{rounds['max']} "
              f"decisions {candidate['decision_share']:.2f}: {names}")
        if show == problem["id"]:
            print(candidate["source"])
    for finding in result["findings"]:
        print(f"    {finding['rule']}: {finding['message']}")
    if show == problem["id"]:
        print(result["task"])
        for configuration in result["configurations"]:
            print("   ", configuration)


if __name__ == "__main__":
    main()
