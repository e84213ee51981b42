"""The project's own problems hold what their statements promise: a wrong solution would steer the extractor wrong."""

import ast
import contextlib
import doctest
import io
import re
import sys
import types
import unittest
from unittest import mock

from support import PROBLEMS

FEWEST = 200
_BLOCK = re.compile(r"^Input\n(?P<given>(?:.+\n)+)Output\n(?P<printed>(?:.+\n?)+)", re.MULTILINE)


def each_problem(check):
    """Makes of a check of one problem a test of all of them, each reported by its name."""
    def test(self):
        for path in sorted(PROBLEMS.glob("*.py")):
            source = path.read_text(encoding="utf-8")
            with self.subTest(path.stem):
                check(self, source, ast.get_docstring(ast.parse(source)) or "")
    return test


def reads_lines(statement: str) -> bool:
    """Whether the problem is a script between standard input and output, not a function."""
    return ">>>" not in statement


class OwnProblems(unittest.TestCase):
    def test_there_are_enough(self):
        self.assertGreaterEqual(len(list(PROBLEMS.glob("*.py"))), FEWEST)

    def test_no_statement_stands_twice(self):
        tasks = [ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))).split(">>>")[0].strip()
                 for path in PROBLEMS.glob("*.py")]
        self.assertEqual(len(set(tasks)), len(tasks))

    @each_problem
    def test_worked_examples_hold(self, source, statement):
        if reads_lines(statement):
            for given, printed in blocks(statement):
                self.assertEqual(run_script(source, given).split(), printed.split())
            return
        examples = doctest.DocTestParser().get_doctest(statement, loaded(source), "problem", None, 0)
        report = io.StringIO()
        failed, _ = doctest.DocTestRunner(verbose=False).run(examples, out=report.write)
        self.assertEqual(failed, 0, report.getvalue())

    @each_problem
    def test_examples_are_few_but_there(self, source, statement):
        count = len(blocks(statement)) if reads_lines(statement) else statement.count(">>>")
        self.assertTrue(1 <= count <= 6, count)


def blocks(statement: str) -> list[tuple[str, str]]:
    """The worked Input/Output examples of a statement."""
    examples = statement[statement.find("Example"):]
    return [(match["given"], match["printed"]) for match in _BLOCK.finditer(examples + "\n")]


def run_script(source: str, given: str) -> str:
    """What a script prints when it is given these lines."""
    printed = io.StringIO()
    with mock.patch.object(sys, "stdin", io.StringIO(given)), contextlib.redirect_stdout(printed):
        exec(compile(source, "solution.py", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


def loaded(source: str) -> dict:
    """What the examples may call: a solution's functions, and the methods of a class Solution by themselves."""
    module = types.ModuleType("solution_of_problem")
    with mock.patch.dict(sys.modules, {module.__name__: module}):  # a dataclass looks its module up
        exec(compile(source, "solution.py", "exec"), module.__dict__)
    names = dict(module.__dict__)
    if "Solution" in names:
        solution = names["Solution"]()
        names.update((name, getattr(solution, name)) for name in dir(solution) if not name.startswith("_"))
    return names


if __name__ == "__main__":
    unittest.main()
