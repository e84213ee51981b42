import unittest

from support import OPTIONS, problem, problem_file
from codegym.extract.api import extract

SOLUTION = "def total(nums):\n    return sum(nums)\n"


def task(statement, solution=SOLUTION):
    result = extract(problem(solution, statement), OPTIONS)
    return result["task"], [finding["rule"] for finding in result["findings"]]


class TaskText(unittest.TestCase):
    def test_no_call_to_write_code_is_left(self):
        for statement, begins in (
                ("Write a python function to find the sum of a list.", "Find the sum of a list."),
                ("Write a function that takes numbers and adds them.", "Take numbers and adds them."),
                ("You have to write a program that computes the sum.", "You have to compute the sum."),
                ("Implement a function `total(nums)` that returns the sum.", "Find the sum.")):
            text, findings = task(statement)
            self.assertTrue(text.startswith(begins), text)
            self.assertNotIn("task-not-cleaned", findings)

    def test_the_means_are_not_told(self):
        for statement, begins in (
                ("Write a function to filter even numbers using lambda function.", "Filter even numbers."),
                ("Find the largest ones by using heap queue algorithm, e.g. the top three.",
                 "Find the largest ones, e.g. the top three."),
                ("Sum the numbers using recursion and return the result.", "Sum the numbers."),
                ("Count the ways to pay using a set of coins.", "Count the ways to pay using a set of coins.")):
            self.assertTrue(task(statement)[0].startswith(begins), task(statement)[0])

    def test_formats_constraints_and_example_blocks_go(self):
        text, _ = task("Add up.\n\n### Input\n\nOne line with n numbers.\n\n### Output\n\nPrint the sum.\n\n"
                       "### Constraints\n\nn < 9\n\n### Examples\n\nInput\n1 2\nOutput\n3\n\nNote\n\nIn the first example 1 + 2.")
        self.assertNotIn("One line", text)
        self.assertNotIn("n < 9", text)
        self.assertNotIn("first example", text)
        self.assertIn("Answer with the sum.", text)

    def test_a_prompt_gives_its_docstring(self):
        text, _ = task('def total(nums):\n    """ Add up all numbers.\n    >>> total([1, 2])\n    3\n    """\n')
        self.assertTrue(text.startswith("Add up all numbers."), text)
        self.assertNotIn(">>>", text)
        self.assertNotIn("def ", text)

    def test_one_example_in_values_and_the_form_of_the_answer(self):
        text, _ = task("Add up.\n\n>>> total([4, 5])\n9\n")
        self.assertIn("For example, with nums = [4, 5] the answer is 9.", text)
        self.assertIn("a whole number", text)
        self.assertEqual(text.count("For example"), 1)

    def test_what_could_not_be_cleaned_is_a_finding(self):
        _, findings = task("The program reads from standard input what it needs.")
        self.assertIn("task-not-cleaned", findings)

    def test_answers_are_spelled_as_they_are_submitted(self):
        self.assertIn("the answer is true", extract(problem_file("is_mirror"), OPTIONS)["task"])


if __name__ == "__main__":
    unittest.main()
