"""Inputs grow or shrink until the oracle takes a wanted number of rounds."""

import ast
import unittest

from support import OPTIONS, problem_file
from codegym.extract.api import extract
from codegym.extract.grow import grow
from codegym.extract.original import Original
from codegym.extract.program import parse_program
from codegym.extract.refusal import Refusal


class Grow(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.problem = problem_file("climb_cost")
        candidate = extract(cls.problem, OPTIONS)["candidates"][0]
        cls.environment = {"name": candidate["environment"], "source": candidate["source"]}
        cls.original = Original(parse_program(cls.problem))

    def grown(self, least, most, count=4):
        return grow(self.problem, self.environment, {"least": least, "most": most, "count": count, "seed": 3})

    def test_rounds_are_the_wanted_ones(self):
        for least, most in ((10, 20), (60, 90), (200, 300)):
            with self.subTest(least=least):
                found = self.grown(least, most)
                self.assertTrue(found)
                self.assertTrue(all(least <= entry["rounds"] <= most for entry in found), found)

    def test_answers_are_the_solutions(self):
        for entry in self.grown(60, 90):
            self.assertEqual(self.original.run(ast.literal_eval(entry["text"])).text, entry["answer"])

    def test_inputs_differ_and_are_no_more_than_wanted(self):
        found = self.grown(20, 60, count=3)
        self.assertEqual(len({entry["text"] for entry in found}), len(found))
        self.assertLessEqual(len(found), 3)

    def test_the_same_seed_gives_the_same_inputs(self):
        self.assertEqual(self.grown(60, 90), self.grown(60, 90))

    def test_what_no_size_reaches_is_refused_with_what_was_met(self):
        with self.assertRaises(Refusal) as refused:
            self.grown(1, 1)
        self.assertIn("those tried take", str(refused.exception))


if __name__ == "__main__":
    unittest.main()
