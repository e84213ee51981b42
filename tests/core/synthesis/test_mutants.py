"""No false success: a cut with a planted fault that shows on any fresh input is caught by the checks."""

import ast
import json
import unittest
from unittest import mock

from mutation import Runner, fresh_inputs, mutants_of
from support import NIGHTLY, OPTIONS, problem_file
from codegym.extract import trial
from codegym.extract.api import extract
from codegym.extract.trial import calls_digest, run_trial

SOME = ["find_shelf", "digit_root", "climb_cost", "bank_balance"]
ALL = SOME + ["warmest_gap", "edit_steps", "island_count", "roman_value", "longest_common", "border_sum", "merge_spans",
              "largest_first_values", "spiral_walk", "trapped_rain", "peak_index", "only_positive_sum",
              "elevator_stops", "ship_days", "covered_length", "bus_stops", "parcel_fee", "triangle_area", "rotate_belt",
              "valid_brackets", "collatz_length"]
FRESH = 1000 if NIGHTLY else 150
# Fewer mutants where not all are wanted: every third of each problem.
STEP = 1 if NIGHTLY else 3


class Mutants(unittest.TestCase):
    def test_every_fault_that_shows_is_caught(self):
        counts = {"caught": 0, "equal": 0}
        for name in ALL if NIGHTLY else SOME:
            result = extract(problem_file(name), OPTIONS)
            candidates = result["candidates"] if NIGHTLY else result["candidates"][:1]
            for candidate in candidates:
                self.hold(name, result["configurations"], candidate, counts)
        self.assertGreater(counts["caught"], 2 * counts["equal"], counts)

    def hold(self, name, configurations, candidate, counts):
        sound, fresh = None, []
        for mutant in mutants_of(candidate["source"])[::STEP]:
            if why_caught(mutant.source, candidate, configurations):
                counts["caught"] += 1
                continue
            if sound is None:
                fresh = fresh_inputs(problem_file(name), {c["text"] for c in configurations}, FRESH)
                runner = Runner(candidate["source"], candidate["environment"])
                sound = [runner.run(inputs) for inputs in fresh]
            counts["equal"] += 1
            with self.subTest(problem=name, cut=candidate["granularity"], fault=mutant.operator, place=mutant.place):
                faulty = Runner(mutant.source, candidate["environment"])
                for inputs, expected in zip(fresh, sound):
                    self.assertEqual(faulty.run(inputs), expected, inputs)


def why_caught(source: str, candidate: dict, configurations: list[dict]) -> str:
    """What the checks have against a file; nothing where they let it through."""
    values = [ast.literal_eval(configuration["text"]) for configuration in configurations]
    with mock.patch.object(trial, "SECONDS_PER_RUN", 1.0):
        tried = run_trial(source, candidate["environment"], values, [c["answer"] for c in configurations],
                          with_reference=True)
    if tried.failure:
        return tried.failure
    if [calls_digest(trace) for trace in tried.traces] != candidate["calls"]:
        return "other calls"
    used = {json.loads(action)["name"] for trace in tried.traces for action, _ in trace}
    unused = {tool["name"] for tool in candidate["tools"]
              if tool["kind"] not in ("observe", "done", "reader", "length")} - used
    return f"unneeded: {unused}" if unused else ""


if __name__ == "__main__":
    unittest.main()
