"""Inputs on which two computed decimals are equal are looked for where chance does not meet them."""

import ast
import unittest

from support import OPTIONS, problem
from codegym.extract.api import extract

SCALARS = '''
def dear_parcels(weights: list[float], rate: float, limit: float) -> int:
    """How many parcels cost the limit or more, at this rate for each kilogram and 0.35 for each?

    >>> dear_parcels([2.5, 4.0, 1.25], 1.5, 3.7)
    2
    >>> dear_parcels([0.5], 2.0, 3.0)
    0
    """
    count = 0
    for weight in weights:
        if weight * rate + 0.35 >= limit:
            count += 1
    return count
'''
MEANS = '''
def warm_days(readings: list[list[float]], mark: float) -> int:
    """On how many days is the mean of the readings, plus a tenth, above the mark?

    >>> warm_days([[10.5, 12.0], [20.25, 21.75]], 15.5)
    1
    """
    days = 0
    for day in readings:
        if day and 1.1 * sum(day) / len(day) > mark:
            days += 1
    return days
'''


def values_of(source):
    return [ast.literal_eval(c["text"]) for c in extract(problem(source), OPTIONS)["configurations"]]


class Ties(unittest.TestCase):
    def test_a_product_meets_the_limit(self):
        self.assertTrue(any(weight * v["rate"] + 0.35 == v["limit"] for v in values_of(SCALARS) for weight in v["weights"]))

    def test_a_mean_meets_the_mark(self):
        self.assertTrue(any(1.1 * sum(day) / len(day) == v["mark"] for v in values_of(MEANS) for day in v["readings"] if day))

    def test_a_file_that_confuses_the_two_comparisons_is_caught(self):
        from test_mutants import why_caught
        for source, right, wrong in ((SCALARS, ">=", ">"), (MEANS, ">", ">=")):
            result = extract(problem(source), OPTIONS)
            for candidate in result["candidates"]:
                with self.subTest(cut=candidate["granularity"], right=right):
                    self.assertFalse(why_caught(candidate["source"], candidate, result["configurations"]))
                    changed = candidate["source"].replace(f" {right} ", f" {wrong} ")
                    # get_ref_answer() is no part of the cut.
                    reference = changed.index("def get_ref_answer"), changed.index("def step")
                    start, end = (candidate["source"].index(name) for name in ("def get_ref_answer", "def step"))
                    changed = changed[:reference[0]] + candidate["source"][start:end] + changed[reference[1]:]
                    self.assertTrue(why_caught(changed, candidate, result["configurations"]))


if __name__ == "__main__":
    unittest.main()
