"""Hidden data is taken out of Observe in whatever way it is shown there, and the oracle reads it by tools."""

import json
import os
import sys
import types
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "support", "python"))

from codegym.edit.source import Edit, applied
from codegym.worker.editing import edit_source

_TEMPLATE = '''import ast
import json

import gymnasium


class SmallEnv(gymnasium.Env):
    def __init__(self):
        self.OBSERVE = 0
        self.DONE = 1
        self.func_mapping = {"Observe": self.OBSERVE, "Done": self.DONE}

    def reset(self, options={}):
%(reset)s
        self._reward = 0
        self.seen = []

    def step(self, action):
        call = json.loads(action)
        name, params = call["name"], call["parameters"]
        code = self.func_mapping[name]
        if code == self.OBSERVE:
            msg = self.Observe()
        elif code == self.DONE:
            msg = self.Done(params["answer"])
        self.seen.append((name, msg))
        return True, msg

    def Observe(self):
        r"""
        Tell all.

        Args:
            None

        Returns:
            str: All.

        Example Output:
            "all"
        """
%(observe)s

    def Done(self, answer):
        r"""
        Submit.

        Args:
            answer (int): It.

        Returns:
            str: The result.

        Example Output:
            "1"
        """
        self._reward = int(answer == %(answer)s)
        return str(self._reward)

    def solve(self):
%(solve)s
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": answer}}))[1]
'''
_CALL = 'self.step(json.dumps({"name": "Observe", "parameters": {}}))[1]'


def _block(text: str) -> str:
    return "\n".join("        " + line for line in text.split("\n"))


def _environment(key: str, observe: str, solve: str, answer: str, reset: str = "") -> bytes:
    parts = {"reset": reset or f'self.{key} = options.get("{key}", [])\nself.goal = options.get("goal", 0)',
             "observe": observe, "solve": solve.replace("CALL", _CALL)}
    return (_TEMPLATE % ({name: _block(text) for name, text in parts.items()} | {"answer": answer})).encode()


def _masked(source: bytes, *words: str) -> str:
    reply = edit_source(source, "mask", *words)
    if "refused" in reply:
        raise AssertionError(reply["refused"])
    return applied(source, [Edit(*edit) for edit in reply["edits"]]).decode()


def _played(source: str, options: dict) -> list:
    module = types.ModuleType("masked")
    exec(compile(source, "masked", "exec"), module.__dict__)
    environment = module.SmallEnv()
    environment.reset(options)
    environment.solve()
    assert environment._reward == 1, environment.seen
    return environment.seen


_NUMBERS = {"nums": [31, 47, 59, 61], "goal": 7}
_WORD = {"word": "quartz", "goal": 7}
_GRID = {"grid": [[31, 47, 59], [61, 73, 89]], "goal": 7}
_ROADS = {"roads": {"Alba": 31, "Brod": 47}, "goal": 7}

# Name, configuration, kind, Observe, solve, answer.
_SHAPES = [
    ("a list alone as JSON", _NUMBERS, "list", "return json.dumps(self.nums)", "answer = sum(json.loads(CALL))",
     "sum(self.nums)"),
    ("a list alone as Python", _NUMBERS, "list", "return str(self.nums)",
     "text = CALL\nanswer = sum(ast.literal_eval(text))", "sum(self.nums)"),
    ("a tuple", _NUMBERS, "tuple", "return str(tuple(self.nums))", "answer = sum(ast.literal_eval(CALL))", "sum(self.nums)"),
    ("a text alone", _WORD, "text", "return self.word", "_, word = self.step(json.dumps({'name': 'Observe', "
     "'parameters': {}}))\nanswer = word[2]", "self.word[2]"),
    ("in an object", _NUMBERS, "list", 'return json.dumps({"goal": self.goal, "nums": self.nums})',
     'told = json.loads(CALL)\nanswer = sum(told["nums"]) + told["goal"]', "sum(self.nums) + self.goal"),
    ("in an object within an object", _NUMBERS, "list",
     'state = {"inner": {"nums": self.nums}, "goal": self.goal}\nreturn json.dumps(state)',
     'answer = sum(json.loads(CALL)["inner"]["nums"])', "sum(self.nums)"),
    ("in an object that is filled", _NUMBERS, "list",
     'state = {}\nstate["goal"] = self.goal\nstate["nums"] = list(self.nums)\nreturn json.dumps(state)',
     'answer = sum(json.loads(CALL)["nums"])', "sum(self.nums)"),
    ("in an object as Python", _NUMBERS, "list", 'return str({"nums": self.nums, "goal": self.goal})',
     'answer = sum(ast.literal_eval(CALL)["nums"])', "sum(self.nums)"),
    ("in a format", _NUMBERS, "list", 'return f"nums: {self.nums}, goal: {self.goal}"',
     'answer = sum(json.loads(CALL.split("nums: ")[1].split(", goal")[0]))', "sum(self.nums)"),
    ("in a sum of texts", _WORD, "text", 'return "word: " + self.word + ", goal: " + str(self.goal)',
     'answer = CALL.split("word: ")[1].split(", goal")[0][3]', "self.word[3]"),
    ("by a helper of the oracle", _NUMBERS, "list", "return json.dumps(self.nums)",
     'def call(name, **given):\n    return json.loads(self.step(json.dumps({"name": name, "parameters": given}))[1])\n'
     'answer = sum(call("Observe"))', "sum(self.nums)"),
    ("rows as lines", _GRID, "table", 'return "\\n".join(" ".join(map(str, row)) for row in self.grid)',
     "answer = sum(int(word) for word in CALL.split())", "sum(map(sum, self.grid))"),
    ("rows as lines, put together", _GRID, "table",
     'text = f"goal {self.goal}"\nfor row in self.grid:\n    text += "|" + " ".join(map(str, row))\nreturn text',
     'answer = sum(int(word) for line in CALL.split("|")[1:] for word in line.split())', "sum(map(sum, self.grid))"),
    ("a table in an object", _GRID, "table", 'return json.dumps({"grid": self.grid})',
     'answer = sum(map(sum, json.loads(CALL)["grid"]))', "sum(map(sum, self.grid))"),
    ("a variable made ready", _GRID, "table",
     'lines = [str(row) for row in self.grid]\nreturn json.dumps({"lines": lines})',
     'answer = len(json.loads(CALL)["lines"][0])', "len(str(self.grid[0]))"),
    ("a dict", _ROADS, "dict", 'return json.dumps({"roads": self.roads})',
     'answer = json.loads(CALL)["roads"]["Brod"]', 'self.roads["Brod"]'),
]


class TestMasking(unittest.TestCase):
    def test_what_was_shown_is_read_by_tools(self):
        for name, options, kind, observe, solve, answer in _SHAPES:
            with self.subTest(name):
                key = next(iter(options))
                source = _environment(key, observe, solve, answer)
                shown = _played(source.decode(), options)[0][1]
                seen = _played(_masked(source, "retell", key, kind, ""), options)
                told = [message for tool, message in seen if tool == "Observe"]
                self.assertEqual(len(told), 1)
                self.assertNotEqual(told[0], shown)
                for hidden in ("31", "47", "59", "quartz"):
                    self.assertNotIn(hidden, told[0])

    def test_the_size_stays(self):
        source = _environment("nums", "return json.dumps(self.nums)", "answer = 0", "0")
        environment = _masked(source, "keep", "nums", "list", "")
        self.assertIn('return json.dumps({"nums_count": len(self.nums)})', environment)

    def test_a_size_that_is_told_is_not_told_twice(self):
        observe = 'return json.dumps({"n": len(self.nums), "nums": self.nums})'
        source = _environment("nums", observe, "answer = 0", "0")
        self.assertIn('return json.dumps({"n": len(self.nums)})', _masked(source, "keep", "nums", "list", ""))

    def test_what_only_made_the_text_goes(self):
        observe = "lines = []\nfor row in self.grid:\n    lines.append(str(row))\nreturn '\\n'.join(lines)"
        source = _environment("grid", observe, "answer = 0", "0")
        mended = _masked(source, "keep", "grid", "table", "")
        self.assertNotIn("lines", mended)
        _played(mended, _GRID)

    def test_another_attribute_than_the_key(self):
        reset = 'given = options.get("nums", [])\nself.values = [int(value) for value in given]'
        source = _environment("nums", "return json.dumps(self.values)", "answer = sum(json.loads(CALL))", "sum(self.values)", reset)
        _played(_masked(source, "retell", "nums", "list", ""), _NUMBERS)

    def test_lines_end_as_they_did(self):
        source = _environment("nums", "return json.dumps(self.nums)", "answer = sum(json.loads(CALL))", "sum(self.nums)")
        mended = _masked(source.replace(b"\n", b"\r\n"), "retell", "nums", "list", "")
        self.assertEqual(mended.count("\n"), mended.count("\r\n"))

    def test_what_cannot_be_followed_is_refused(self):
        cases = [
            ("another method", "return self._text()", "answer = 0"),
            ("several returns", 'if self.goal:\n    return str(self.nums)\nreturn json.dumps(self.nums)', "answer = len(CALL)"),
            ("an oracle that asks in its own way", "return json.dumps(self.nums)",
             'name = "Obs" + "erve"\nanswer = len(self.step(json.dumps({"name": name, "parameters": {}}))[1])'),
            ("a text of which no part is fixed", 'return "{}{}".format(self.goal, self.nums)', "answer = len(CALL)"),
        ]
        for name, observe, solve in cases:
            with self.subTest(name):
                source = _environment("nums", observe, solve, "0")
                self.assertIn("by hand", edit_source(source, "mask", "retell", "nums", "list", "").get("refused", ""))


if __name__ == "__main__":
    unittest.main()
