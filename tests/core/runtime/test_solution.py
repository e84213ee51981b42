import unittest

from codegym.edit.source import Edit, applied
from codegym.worker.editing import edit_source, read_solve

ENVIRONMENT = '''import json
import gymnasium

class ThingEnv(gymnasium.Env):
    def __init__(self, env_str=None):
        self.func_mapping = {"Observe": 0, "Done": 1}

    def Observe(self):
        return ""

    def Done(self, answer):
        return ""

    # Above the oracle.
    @staticmethod
    def helper():
        return 1

    def solve(self):
        """Say it.
  Oddly indented."""
        def ask(name):
            return self.step(json.dumps({"name": name, "parameters": {}}))[1]
        return ask("Done")
    # Below the oracle.

if __name__ == "__main__":
    print("self test")
'''
CALLS = 'self.step("{}")'


def replaced(text: str, environment: str = ENVIRONMENT) -> str:
    reply = edit_source(environment.encode(), "solve", text)
    if "refused" in reply:
        raise AssertionError(reply["refused"])
    return applied(environment.encode(), [Edit(*edit) for edit in reply["edits"]]).decode()


def refusal(text: str) -> str:
    return edit_source(ENVIRONMENT.encode(), "solve", text).get("refused", "")


class ReplaceTest(unittest.TestCase):
    def test_the_oracles_own_text_changes_nothing(self):
        self.assertEqual(replaced(read_solve(ENVIRONMENT.encode())["text"]), ENVIRONMENT)

    def test_comments_around_it_survive(self):
        after = replaced(f"def solve(self):\n    return {CALLS}\n")
        self.assertIn("# Above the oracle.", after)
        self.assertIn(f"        return {CALLS}\n    # Below the oracle.", after)

    def test_line_ends_stay_those_of_the_file(self):
        after = replaced(f"def solve(self):\n    return {CALLS}\n", ENVIRONMENT.replace("\n", "\r\n"))
        self.assertEqual(after.count("\n"), after.count("\r\n"))

    def test_a_method_copied_with_its_margin_is_taken(self):
        self.assertIn(f"    def solve(self):\n        {CALLS}\n", replaced(f"    def solve(self):\n        {CALLS}\n"))

    def test_text_in_strings_is_not_moved(self):
        after = replaced(f'def solve(self):\n    text = """one\ntwo"""\n    {CALLS}\n')
        self.assertIn('text = """one\ntwo"""\n', after)

    def test_imports_move_into_the_function(self):
        after = replaced(f'import math\ndef solve(self):\n    "Told."\n    {CALLS}\n')
        self.assertIn(f'        "Told."\n        import math\n        {CALLS}\n', after)

    def test_an_environment_without_an_oracle_gets_one(self):
        bare = ENVIRONMENT.replace("solve", "other")
        self.assertIn("    def solve(self):\n", replaced(f"def solve(self):\n    {CALLS}\n", bare))


class RefuseTest(unittest.TestCase):
    def test_what_is_not_python(self):
        self.assertIn("Line 2: this is not Python", refusal("def solve(self):\n    return ("))

    def test_no_solve(self):
        self.assertIn("There is no solve()", refusal("import json\n"))

    def test_code_beside_it(self):
        self.assertIn("Line 1: only imports", refusal(f"print(1)\ndef solve(self):\n    {CALLS}\n"))

    def test_more_parameters(self):
        self.assertIn("with self alone", refusal(f"def solve(self, hint):\n    {CALLS}\n"))

    def test_reading_the_reference_answer(self):
        self.assertIn("Line 2", refusal("def solve(self):\n    self.step(self.get_ref_answer())\n"))

    def test_giving_itself_the_reward(self):
        self.assertIn("_reward", refusal(f"def solve(self):\n    self._reward = 1\n    {CALLS}\n"))

    def test_calling_no_tool(self):
        self.assertIn("calls no tool", refusal("def solve(self):\n    return 1\n"))


if __name__ == "__main__":
    unittest.main()
