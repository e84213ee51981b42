"""Numbers and sizes that no single call tells: found by questions, whatever they are."""

import json
import unittest

from support import OPTIONS, load, problem, tool_names
from codegym.extract.api import extract
from codegym.extract.trial import run_trial


def asking(source, statement=""):
    """The candidate whose oracle asks for numbers, with the result it is part of."""
    result = extract(problem(source, statement), OPTIONS)
    return next(c for c in result["candidates"] if c["by_questions"]), result


def answers(candidate, configurations):
    """What the oracle submits on each configuration."""
    submitted = []
    for configuration in configurations:
        environment = load(candidate)()
        environment.reset(configuration)
        environment.solve()
        submitted.append((environment.reward, environment.step_count))
    return submitted


class Questions(unittest.TestCase):
    def test_any_whole_number_is_found(self):
        made, _ = asking("def f(n: int) -> int:\n    return n * n + n")
        self.assertEqual(tool_names(made), ["Observe", "IsNOdd", "IsNAtLeast", "Done"])
        numbers = [*range(-40, 41), 10 ** 30 + 1, -10 ** 12]
        self.assertEqual([reward for reward, _ in answers(made, [{"n": n} for n in numbers])], [1] * len(numbers))

    def test_the_rounds_grow_with_the_number_of_digits_alone(self):
        made, _ = asking("def f(n: int) -> int:\n    return n * n + n")
        for number in (20, 4_000, 20_000_000):
            ((_, rounds),) = answers(made, [{"n": number}])
            self.assertLessEqual(rounds, 2 * number.bit_length() + 4)

    def test_decimals_are_found(self):
        made, _ = asking("def f(r: float) -> float:\n    return r * 3.5")
        self.assertIn("GetRDecimalPlaces", tool_names(made))
        values = [0.25, 17.5, 3.0, 0.0, 128.625]
        self.assertEqual([reward for reward, _ in answers(made, [{"r": r} for r in values])], [1] * len(values))

    def test_sizes_are_found_and_not_shown(self):
        made, _ = asking("def f(words):\n    return ' '.join(words).upper()", '>>> f(["a", "bc"])\n\'A BC\'')
        self.assertIn("IsWordCountAtLeast", tool_names(made))
        environment = load(made)()
        environment.reset({"words": ["a", "b", "c"]})
        self.assertNotIn("3", environment.Observe())
        cases = [{"words": ["x"] * n} for n in range(20)]
        self.assertEqual([reward for reward, _ in answers(made, cases)], [1] * len(cases))

    def test_a_count_beside_its_list_is_not_shown_either(self):
        source = "def f(marks, n):\n    total = 0\n    for i in range(n):\n        total += marks[i]\n    return total * n"
        made, _ = asking(source, ">>> f([4, 5, 6], 3)\n45\n>>> f([1, 2], 2)\n6\n>>> f([7, 1, 1, 2, 9], 5)\n100")
        self.assertNotIn("5", json.loads(load(made)().Observe()))
        self.assertIn("IsNAtLeast", tool_names(made))

    def test_what_is_asked_next_depends_on_the_answer(self):
        made, _ = asking("def f(n: int) -> int:\n    return n * n + n")
        trial = run_trial(made["source"], made["environment"], [{"n": 37}, {"n": 38}], ["1406", "1482"])
        self.assertEqual(trial.failure, "")
        self.assertNotEqual([action for action, _ in trial.traces[0]], [action for action, _ in trial.traces[1]])
        self.assertGreater(made["decision_share"], 0.5)

    def test_where_a_cut_asks_enough_already_no_number_is_hidden(self):
        source = "def f(prices):\n    return sorted(prices)[len(prices) // 2]"
        result = extract(problem(source, ">>> f([1, 9, 5, 7, 3, 11])\n7"), OPTIONS)
        self.assertFalse(any(c["by_questions"] for c in result["candidates"]))


class Masks(unittest.TestCase):
    SOURCE = ("def f(prices, limit):\n    total = 0\n    for price in prices:\n        if total + price > limit:\n"
              "            break\n        total += price\n    return total")
    STATEMENT = ">>> f([3, 4, 9], 8)\n7\n>>> f([1, 1, 5, 2], 20)\n9"

    def observed(self, mask):
        options = {**OPTIONS, "granularity": "medium", "observe": mask}
        result = extract(problem(self.SOURCE, self.STATEMENT), options)
        candidate = next(c for c in result["candidates"] if not c["by_questions"])
        environment = load(candidate)()
        environment.reset({"prices": [3, 4, 9], "limit": 8})
        environment.solve()
        self.assertEqual(environment.reward, 1)
        return json.loads(environment.Observe())

    def test_numbers_beside_the_hidden_ones_are_shown(self):
        self.assertEqual(self.observed(None), {"limit": 8, "price_count": 3})

    def test_a_number_can_be_hidden(self):
        self.assertEqual(self.observed({"hide": ["limit"]}), {"price_count": 3})

    def test_a_container_can_be_shown(self):
        self.assertEqual(self.observed({"show": ["prices"]}), {"limit": 8, "price_count": 3, "prices": [3, 4, 9]})

    def test_a_name_that_is_no_input_is_told(self):
        result = extract(problem(self.SOURCE), {**OPTIONS, "observe": {"show": ["weights"]}})
        self.assertEqual([f["rule"] for f in result["findings"]], ["observe-mask"])


class Carrying(unittest.TestCase):
    def test_values_that_json_would_change_are_literals(self):
        source = "def f(values):\n    return [sum(v) if isinstance(v, tuple) else v for v in values]"
        result = extract(problem(source, ">>> f((4, 5, (7, 6), 8))\n[4, 5, 13, 8]\n>>> f(((1, 2), 3))\n[3, 3]"), OPTIONS)
        self.assertEqual(result["status"], "cut")
        environment = load(result["candidates"][0])()
        environment.reset({"values": (1, (2, 3))})
        environment.solve()
        self.assertEqual(environment.reward, 1)

    def test_keys_within_keys(self):
        source = ("def f(roads, start):\n    best = None\n    for town, miles in roads[start].items():\n"
                  "        if best is None or miles < roads[start][best]:\n            best = town\n    return best")
        statement = (">>> f({'A': {'B': 4, 'C': 2}, 'B': {'A': 1}, 'C': {'B': 5, 'A': 7}}, 'A')\n'C'\n"
                     ">>> f({'P': {'Q': 3}, 'Q': {'P': 9}}, 'P')\n'Q'")
        result = extract(problem(source, statement), OPTIONS)
        self.assertEqual(result["status"], "cut", result)

    def test_a_solution_may_use_the_names_that_solve_uses(self):
        source = ("def f(calls, view):\n    known = 0\n    for call in calls:\n        if call > view:\n"
                  "            known += call\n    submit = known\n    return submit")
        result = extract(problem(source, ">>> f([3, 5, 9], 4)\n14"), OPTIONS)
        self.assertEqual(result["status"], "cut", result)


if __name__ == "__main__":
    unittest.main()
