"""The sample problems hold what their statements promise: they are fixtures of other tests."""
import ast
import doctest
import importlib.util
import pathlib
import re
import sys
import unittest

SAMPLES = pathlib.Path(__file__).resolve().parents[3] / "resources" / "samples"
sys.dont_write_bytecode = True


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def each_sample(check):
    """Makes of a check of one sample a test of all of them, each reported by its name."""
    def test(self):
        for path in sorted(SAMPLES.glob("*.py")):
            with self.subTest(path.name):
                check(self, path, load(path))
    return test


class SamplesTest(unittest.TestCase):
    def test_there_are_enough(self):
        self.assertGreaterEqual(len(list(SAMPLES.glob("*.py"))), 24)

    @each_sample
    def test_worked_examples_hold(self, path, module):
        failed, tried = doctest.testmod(module)
        self.assertEqual(failed, 0)
        self.assertGreaterEqual(tried, 2)

    @each_sample
    def test_examples_call_one_top_level_function(self, path, module):
        examples = doctest.DocTestParser().get_examples(module.__doc__)
        called = {ast.parse(example.source, mode="eval").body.func.id for example in examples}
        self.assertEqual(len(called), 1)
        self.assertTrue(callable(getattr(module, called.pop())))

    @each_sample
    def test_answers_fit_into_a_task(self, path, module):
        for example in doctest.DocTestParser().get_examples(module.__doc__):
            self.assertLessEqual(len(example.want.strip()), 100)

    @each_sample
    def test_statement_has_title_source_and_licence(self, path, module):
        lines = module.__doc__.strip().splitlines()
        self.assertRegex(lines[0], r"^# \S")
        self.assertIn("## Examples", lines)
        self.assertEqual(lines[-2:], ["Source: CodeGym Studio samples", "Licence: CC0-1.0"])

    @each_sample
    def test_file_name_is_a_problem_id(self, path, module):
        self.assertTrue(re.fullmatch(r"[A-Za-z0-9]+(_[A-Za-z0-9]+)*", path.stem))


if __name__ == "__main__":
    unittest.main()
