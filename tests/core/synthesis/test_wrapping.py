"""Long lines are broken, and the program stays the same."""

import ast
import textwrap
import unittest

from support import OPTIONS, problem_file
from codegym.extract.api import extract
from codegym.extract.tidy import spaced
from codegym.extract.wrapping import WIDTH, wrapped

LONG = ["assign_tables", "build_order", "edit_steps", "cart_total"]


def body(text: str) -> str:
    return "def f():\n" + textwrap.indent(textwrap.dedent(text).strip("\n"), " " * 8) + "\n"


class Wrapping(unittest.TestCase):
    def check(self, text: str) -> list[str]:
        result = wrapped(text)
        self.assertEqual(ast.dump(ast.parse(result)), ast.dump(ast.parse(text)))
        return result.splitlines()

    def test_a_short_line_stays(self):
        text = body("total = one + two")
        self.assertEqual(wrapped(text), text)

    def test_a_condition_gets_a_bracket(self):
        lines = self.check(body('if first_flag and call("IsSomethingVeryLong", index=index, other_index=other) and (best '
                                '== -1 or call("IsAnother", index=index)):\n    pass'))
        self.assertTrue(lines[1].lstrip().startswith("if (first_flag and "))
        self.assertTrue(lines[2].lstrip().startswith("and (best"))

    def test_a_comprehension_breaks_at_its_clauses(self):
        lines = self.check(body('lists = [[call("GetCell", row=row, column=column) for column in range(call("GetColumnCount"'
                                ', row=row))] for row in range(row_count)]'))
        self.assertTrue(lines[2].lstrip().startswith("for row in"))

    def test_a_call_far_to_the_right_goes_on_below_its_statement(self):
        lines = self.check(body('remembered_from_the_round_before_the_last_one = call_of_a_long_named_tool_in_the_file('
                                'value=previous, other_value=current, third=last)'))
        self.assertLess(len(lines[2]) - len(lines[2].lstrip()), 40)

    def test_texts_stay(self):
        text = body(f'"""\n{"word and " * 20}\n"""\nx = "{"word and " * 20}"')
        self.assertEqual(wrapped(text), text)

    def test_generated_files_keep_to_the_width(self):
        for name in LONG:
            for candidate in extract(problem_file(name), OPTIONS)["candidates"]:
                tree = ast.parse(candidate["source"])
                documents = {row for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
                             for row in range(node.lineno, node.end_lineno + 1)}
                long = [line for row, line in enumerate(candidate["source"].splitlines(), 1)
                        if len(line) > WIDTH and row not in documents]
                self.assertEqual(long, [], name)


class Spacing(unittest.TestCase):
    def test_functions_stand_apart(self):
        self.assertEqual(spaced("a = 1\ndef f():\n    return a\nb = f()\n"), "a = 1\n\ndef f():\n    return a\n\nb = f()\n")

    def test_a_function_that_begins_a_block_stays_at_its_head(self):
        text = "if a:\n    def f():\n        return a\nelse:\n    f = g\n"
        self.assertEqual(ast.dump(ast.parse(spaced(text))), ast.dump(ast.parse(text)))
        self.assertNotIn(":\n\n", spaced(text))


if __name__ == "__main__":
    unittest.main()
