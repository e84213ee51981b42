"""What comes out, held to the published contract and to the checks, over the project's own problems."""

import ast
import json
import os
import subprocess
import sys
import tempfile
import unittest

from support import NIGHTLY, OPTIONS, PROBLEMS, PYTHON, ROOT, STAND_IN, load, problem, problem_file
from codegym.extract.api import extract
from codegym.values import canonical

# One problem in twelve keeps this fast; the nightly run takes them all.
EVERY = sorted(path.stem for path in PROBLEMS.glob("*.py"))[::1 if NIGHTLY else 12]
SOME = ["warmest_gap", "find_shelf", "island_count", "merge_shifts", "roman_value", "shortest_hops", "bank_balance",
        "is_prime_number", "stdin_total", "anagram_groups"]
_RESULTS = {}


def result_of(name):
    if name not in _RESULTS:
        _RESULTS[name] = extract(problem_file(name), OPTIONS)
    return _RESULTS[name]


def each_environment(names):
    for name in names:
        result = result_of(name)
        for candidate in result["candidates"]:
            for configuration in result["configurations"]:
                yield name, candidate, configuration


class OwnProblems(unittest.TestCase):
    def test_nearly_all_are_converted(self):
        refused = {name: result_of(name)["reason"]["message"] for name in EVERY if result_of(name)["status"] != "cut"}
        self.assertLessEqual(len(refused), 0.03 * len(EVERY) + 0.5, refused)

    def test_every_oracle_answers_as_the_original(self):
        for name in EVERY:
            result = result_of(name)
            for candidate in result.get("candidates", []):
                environment_class = load(candidate)
                for configuration in result["configurations"]:
                    environment = environment_class.from_env_str(f"{candidate['environment']}@{configuration['text']}")
                    self.assertEqual(canonical(environment.get_ref_answer()), configuration["answer"], name)
                    environment.solve()
                    self.assertEqual((environment.reward, environment.finished), (1.0, True), name)

    def test_four_tools_and_ten_rounds_for_most(self):
        best = [result_of(name)["candidates"][0] for name in EVERY if result_of(name)["status"] == "cut"]
        self.assertGreaterEqual(sum(len(c["tools"]) >= 4 for c in best), 0.75 * len(best))
        self.assertGreaterEqual(sum(c["rounds"]["max"] >= 10 for c in best), 0.65 * len(best))


class Odd(unittest.TestCase):
    def held(self, source: str) -> list[dict]:
        """The configurations on which every cut's reference answer was seen to be right."""
        result = extract(problem(source, ""), OPTIONS)
        self.assertEqual(result["status"], "cut", result.get("reason"))
        for candidate in result["candidates"]:
            environment_class = load(candidate)
            for configuration in result["configurations"]:
                environment = environment_class.from_env_str(f"{candidate['environment']}@{configuration['text']}")
                environment.solve()
                self.assertEqual((environment.reward, environment.finished), (1.0, True), configuration)
        return result["configurations"]

    def test_an_input_may_be_named_as_a_part_of_every_environment(self):
        for name in ("step", "reward", "finished", "reset"):
            with self.subTest(name):
                self.held(f"def spread(values: list[int], {name}: int):\n    total = {name}\n    for value in values:\n"
                          f"        total += value // max(1, {name})\n    return total\n")

    def test_an_answer_that_comes_bit_by_bit_is_a_list(self):
        for body in ("for value in values:\n        if value > least:\n            yield value",
                     "return filter(lambda value: value > least, values)"):
            with self.subTest(body):
                kept = self.held(f"def above(values: list[int], least: int):\n    {body}\n")
                self.assertTrue(any(configuration["answer"] != "[]" for configuration in kept))

    def test_members_of_a_set_stand_in_one_order_in_every_process(self):
        result = extract(problem("def safe(word: str, banned: set[str]):\n    return word not in banned\n", ""), OPTIONS)
        candidate = next(c for c in result["candidates"] if any(t["name"] == "GetBannedKey" for t in c["tools"]))
        code = (candidate["source"].split("if __name__")[0] + f"env = {candidate['environment']}()\n"
                "env.reset({'word': 'x', 'banned': set('abcdefgh')})\n"
                "print([env.GetBannedKey(index) for index in range(8)])\n")
        orders = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=True,
                                 env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(STAND_IN)}).stdout
                  for seed in ("1", "2", "3")}
        self.assertEqual(len(orders), 1, orders)

    def test_nothing_follows_what_always_leaves(self):
        result = extract(problem("def first(values: list[int], least: int):\n    at = 0\n    while True:\n"
                                 "        try:\n            if values[at] >= least:\n                return at\n"
                                 "        except IndexError:\n            return -1\n        at += 1\n", ""), OPTIONS)
        for candidate in result["candidates"]:
            self.assertNotIn("submit(None)", candidate["source"])


class Contract(unittest.TestCase):
    def test_methods_are_documented(self):
        for name in SOME:
            for candidate in result_of(name)["candidates"]:
                environment_class = load(candidate)
                for action in environment_class().func_mapping:
                    text = getattr(environment_class, action).__doc__
                    for section in ("Args:", "Returns:", "Example Output:"):
                        self.assertIn(section, text)
                self.assertTrue(candidate["environment"].isalpha())
                self.assertLess(len(candidate["environment"]), 100)

    def test_example_outputs_are_recorded(self):
        for name in SOME:
            for candidate in result_of(name)["candidates"]:
                for node in ast.walk(ast.parse(candidate["source"])):
                    if isinstance(node, ast.FunctionDef) and "Example Output:" in (ast.get_docstring(node) or ""):
                        example = ast.get_docstring(node).split("Example Output:")[1].strip()
                        self.assertNotEqual(example, '""', (name, node.name))

    def test_readers_refuse_what_is_not_there(self):
        for name, candidate, configuration in each_environment(["warmest_gap", "merge_shifts", "roman_value"]):
            environment = load(candidate).from_env_str(f"{candidate['environment']}@{configuration['text']}")
            size = len(next(iter(ast.literal_eval(configuration["text"]).values())))
            before = {key: value for key, value in vars(environment).items() if key != "step_count"}
            for tool in candidate["tools"]:
                if tool["kind"] != "reader":
                    continue
                role = tool["signature"].split("(")[1].split(":")[0]
                for wrong in (-1, size, "0", 1.0, True, None, [0]):
                    text = environment.step(json.dumps({"name": tool["name"], "parameters": {role: wrong}}))[1]
                    self.assertTrue(text.startswith("Error: "), (name, wrong, text))
            self.assertEqual({k: v for k, v in vars(environment).items() if k != "step_count"}, before)

    def test_done_is_strict_and_final(self):
        for name, candidate, configuration in each_environment(SOME):
            answer = json.loads(configuration["answer"])
            environment_class = load(candidate)
            for wrong in near_misses(answer):
                if canonical(wrong) == configuration["answer"]:
                    continue
                environment = environment_class.from_env_str(f"{candidate['environment']}@{configuration['text']}")
                environment.step(json.dumps({"name": "Done", "parameters": {"answer": wrong}}))
                self.assertEqual(environment.reward, 0.0, (name, answer, wrong))
                again = environment.step(json.dumps({"name": "Done", "parameters": {"answer": answer}}))[1]
                self.assertEqual((environment.reward, again), (0.0, "Error: the episode is over"))

    def test_an_equal_value_in_another_form_is_accepted(self):
        for name, candidate, configuration in each_environment(SOME):
            answer = json.loads(configuration["answer"])
            if type(answer) is int:
                environment = load(candidate).from_env_str(f"{candidate['environment']}@{configuration['text']}")
                environment.step(json.dumps({"name": "Done", "parameters": {"answer": float(answer)}}))
                self.assertEqual(environment.reward, 1.0, name)

    def test_the_file_runs_by_itself(self):
        for name in ("warmest_gap", "stdin_total", "bank_balance"):
            candidate = result_of(name)["candidates"][0]
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "environment.py")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(candidate["source"])
                run = subprocess.run([sys.executable, path], capture_output=True, text=True, timeout=20,
                                     env={"PYTHONPATH": str(STAND_IN)}, check=True)
            self.assertEqual(run.stdout.count("reward=1"), 2, run.stdout)
            self.assertNotIn("reward=0", run.stdout)


def near_misses(answer):
    """Wrong answers that look right."""
    if isinstance(answer, bool):
        return [not answer, int(answer), str(answer)]
    if isinstance(answer, int):
        return [answer + 1, answer - 1, str(answer), [answer], answer == 1]
    if isinstance(answer, str):
        return [answer + " ", answer[:-1], answer.swapcase(), [answer]]
    if isinstance(answer, list):
        return [answer[::-1], answer[:-1], answer + answer[:1], [], str(answer), None]
    return [None, "", 0, []] if answer is not None else [0, "", False]


class SameBytes(unittest.TestCase):
    def test_under_every_hash_seed(self):
        code = "import sys, json; sys.path[:0] = [sys.argv[1], sys.argv[2]]; from support import *; " \
               "from codegym.extract.api import extract; " \
               "print(json.dumps([extract(problem_file(n), OPTIONS) for n in sys.argv[3:]]))"
        names = ["shortest_hops", "task_order", "island_count", "anagram_groups", "common_items", "caesar_shift"]
        outputs = {subprocess.run([sys.executable, "-c", code, str(ROOT / "tests/core/synthesis"), str(PYTHON), *names],
                                  capture_output=True, text=True, check=True,
                                  env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "4242")}
        self.assertEqual(len(outputs), 1)


if __name__ == "__main__":
    unittest.main()
