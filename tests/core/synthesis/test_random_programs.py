"""Random small programs: converted or refused, never a fault, and never an oracle that answers wrong."""

import ast
import os
import unittest

from programs import Program
from support import NIGHTLY, OPTIONS, load, problem
from codegym.extract.api import extract
from codegym.values import canonical

# CODEGYM_RANDOM_PROGRAMS="0:500" takes the programs of these seeds.
FIRST, LAST = map(int, os.environ.get("CODEGYM_RANDOM_PROGRAMS", "0:10000" if NIGHTLY else "0:300").split(":"))


class RandomPrograms(unittest.TestCase):
    def test_converted_or_refused_but_never_wrong(self):
        converted = 0
        for seed in range(FIRST, LAST):
            source = Program(seed).source
            with self.subTest(seed=seed):
                result = extract(problem(source, "", entry_point="solve_it"), OPTIONS)
                converted += result["status"] == "cut"
                self.hold(result, source)
        self.assertGreater(converted, 0.7 * (LAST - FIRST))

    def hold(self, result, source):
        if result["status"] == "refused":
            self.assertNotEqual(result["reason"]["construct"], "extractor fault", (source, result))
            self.assertTrue(result["reason"]["message"].strip(), source)
            return
        for candidate in result["candidates"]:
            environment_class = load(candidate)
            for configuration in result["configurations"]:
                environment = environment_class()
                environment.reset(ast.literal_eval(configuration["text"]))
                environment.solve()
                self.assertEqual((environment.finished, environment.reward), (True, 1.0), source)
                self.assertEqual(original_answer(source, configuration["text"]), configuration["answer"], source)


def original_answer(source: str, configuration: str) -> str:
    """What the untouched program answers, from its own text and inputs of its own."""
    scope = {}
    exec(source, scope)
    owner = scope["Solution"]() if "Solution" in scope else None
    function = owner.solve_it if owner else scope["solve_it"]
    return canonical(function(**ast.literal_eval(configuration)))


if __name__ == "__main__":
    unittest.main()
