"""Random small programs: converted or refused, never a fault, and never an oracle that answers wrong."""

import ast
import functools
import os
import unittest

from mutation import Runner, fresh_inputs
from programs import Program
from support import NIGHTLY, OPTIONS, problem
from codegym.extract.api import extract
from codegym.values import canonical

# Every granularity in turn: many programs matter more than many cuts of each.
GRANULARITIES = ("auto", "fine", "medium", "coarse")
TASKS, FRESH = 26, 5
# CODEGYM_RANDOM_PROGRAMS="0:500" takes the programs of these seeds.
FIRST, LAST = map(int, os.environ.get("CODEGYM_RANDOM_PROGRAMS", "0:10000" if NIGHTLY else "0:300").split(":"))
# Beyond those of the usual run, kept because each was converted wrongly once.
ONCE_WRONG = (960,)  # a call of a tool that was dropped, on a branch that no task takes


class RandomPrograms(unittest.TestCase):
    def test_converted_or_refused_but_never_wrong(self):
        converted = 0
        seeds = sorted({*range(FIRST, LAST), *ONCE_WRONG})
        for seed in seeds:
            source = Program(seed).source
            given = problem(source, "", entry_point="solve_it")
            with self.subTest(seed=seed):
                result = extract(given, {**OPTIONS, "max_configurations": TASKS, "granularity": GRANULARITIES[seed % 4]})
                converted += result["status"] == "cut"
                self.hold(given, result)
        self.assertGreater(converted, 0.7 * len(seeds))

    def hold(self, given: dict, result: dict):
        source = given["solution"]
        if result["status"] == "refused":
            self.assertNotEqual(result["reason"]["construct"], "extractor fault", (source, result))
            self.assertTrue(result["reason"]["message"].strip(), source)
            return
        texts = {configuration["text"]: configuration["answer"] for configuration in result["configurations"]}
        fresh = fresh_inputs(given, set(texts), FRESH, sharp=False)  # the converted ones were sharpened
        for text, answer in texts.items():
            self.assertEqual(original_answer(source, ast.literal_eval(text)), answer, source)
        for candidate in result["candidates"]:
            oracle = Runner(candidate["source"], candidate["environment"])
            for inputs in [*map(ast.literal_eval, texts), *fresh]:
                self.assertEqual(oracle.run(inputs)[1], original_answer(source, inputs), (inputs, source))


def original_answer(source: str, inputs: dict) -> str:
    """What the untouched program answers, from its own text and inputs of its own."""
    scope = {}
    exec(_compiled(source), scope)
    owner = scope["Solution"]() if "Solution" in scope else None
    function = owner.solve_it if owner else scope["solve_it"]
    return canonical(function(**ast.literal_eval(repr(inputs))))


@functools.lru_cache(maxsize=1)
def _compiled(source: str):
    return compile(source, "solution.py", "exec")


if __name__ == "__main__":
    unittest.main()
