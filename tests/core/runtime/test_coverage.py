import unittest

from codegym.worker import environment
from codegym.worker.coverage import Lines, function_lines, tracing

SOURCE = b'''LIMIT = 3


class Thing:
    KIND = "a"

    def run(self, number):
        if number > LIMIT:
            return "many"
        return "few"


def helper():
    return [x
            for x in (1, 2)]
'''


class LinesTest(unittest.TestCase):
    def traced(self, work) -> Lines:
        names = environment.execute(SOURCE)
        lines = Lines()
        try:
            with tracing(lines, SOURCE):
                work(names)
        except ZeroDivisionError:
            pass
        return lines

    def test_lines_of_functions_count_and_no_others(self):
        self.assertEqual(function_lines(environment.compiled(SOURCE)), {8, 9, 10, 14, 15})

    def test_what_ran_is_told_from_what_did_not(self):
        lines = self.traced(lambda names: names["Thing"]().run(1))
        self.assertEqual((lines.ran, lines.idle), ([8, 10], [9, 14, 15]))

    def test_a_run_that_fails_has_its_lines(self):
        lines = self.traced(lambda names: (names["Thing"]().run(9), 1 / 0))
        self.assertEqual(lines.ran, [8, 9])


if __name__ == "__main__":
    unittest.main()
