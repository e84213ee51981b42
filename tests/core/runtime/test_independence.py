"""When it is certain that runs are independent, and what gives reason to doubt it."""

import unittest

from codegym.worker import warm
from codegym.worker.sharing import sharing_of

_FILE = """
import ast
import json
import gymnasium
from collections import deque


class SumEnv(gymnasium.Env):
    LIMITS = (1, 2)

    def __init__(self, env_str=None):
        super().__init__()
        self.func_mapping = {{"Observe": 0, "Done": 1}}
        self.reset(ast.literal_eval(env_str.split("@")[1]))

    @classmethod
    def from_env_str(cls, env_str):
        return cls(env_str=env_str) if env_str.startswith("SumEnv@") else None

    def reset(self, options={{}}):
        self.values = deque(options.get("values", []))
        self.step_count = 0

    def step(self, action):
        call = json.loads(action)
        if type(call["parameters"]) is not dict:
            return True, type(call).__name__
        {line}
        return True, getattr(self, call["name"])(**call["parameters"])
{below}
"""


def setUpModule():
    warm.import_all()  # As in a worker: what is taken from a module is looked at there.


def certain(line: str = "pass", below: str = "") -> bool:
    return sharing_of(_FILE.format(line=line, below=below).encode()).independent


class Independence(unittest.TestCase):
    def test_an_environment_that_keeps_to_itself_is_certain(self):
        self.assertTrue(certain())

    def test_own_data_may_change(self):
        for line in ("self.values.append(1)", "self.values[0] = 2", "del self.values[0]", "self.values += [1]"):
            with self.subTest(line):
                self.assertTrue(certain(line))

    def test_what_is_set_on_anything_else_is_doubted(self):
        for line in ("decoder = json.decoder; decoder.seen = 1", "x = json.loads; x.seen = 1",
                     "for x in (json, ast): x.seen = 1", "made = type(self); made.seen = 1",
                     "x = getattr(json, 'loads'); x.seen = 1", "object.__setattr__(SumEnv, 'seen', 1)",
                     "note(json)", "SumEnv.step(SumEnv, action)", "[one.reset() for one in [SumEnv]]",
                     "json.decoder.scanstring", "import copy; copy._deepcopy_dispatch[int] = None",
                     "import json.decoder", "from re import purge",
                     "self = json.loads", "__builtins__['seen'] = 1", "gymnasium.envs.registry['seen'] = 1"):
            with self.subTest(line):
                self.assertFalse(certain(line, "def note(x):\n    return x"))

    def test_what_outlives_a_run_must_be_written_out_in_full(self):
        for below in ("TABLE = tuple([[1], [2]])", "FIRST = SumEnv.LIMITS", "import random\nDICE = random.Random(1)",
                      "from functools import lru_cache", "def note(self):\n    self.seen = 1",
                      "if True:\n    NOTES = []", "import sys\nNOTES = sys.modules", "(NOTES := [])",
                      "class Pair(SumEnv):\n    if True:\n        NOTES = []", "LIMIT = 1\nLIMIT += 1",
                      "class Pair(SumEnv):\n    @staticmethod\n    def note(self):\n        self.seen = 1",
                      "def note(x={'seen': []}):\n    return x", "if __name__ == '__main__':\n    pass\nelse:\n    NOTES = []",
                      "class Pair(SumEnv):\n    class Inner:\n        pass", "class Pair(SumEnv, metaclass=type):\n    pass",
                      "@json.loads\ndef note():\n    pass", "def note(x=json.loads):\n    pass"):
            with self.subTest(below):
                self.assertFalse(certain(below=below))

    def test_constants_may_outlive_a_run(self):
        for below in ("LIMIT = 10 ** 9", "ORDER = {'N': (0, 1), 'S': (0, -1)}", "FAR = float('inf')",
                      "if __name__ == '__main__':\n    print(SumEnv())", "'A note.'",
                      "class Node:\n    def __init__(self, value=0):\n        self.value = value"):
            with self.subTest(below):
                self.assertTrue(certain(below=below))

    def test_shared_state_is_never_independent(self):
        found = sharing_of(_FILE.format(line="SumEnv.seen = 1", below="").encode())
        self.assertTrue(found.reason)
        self.assertFalse(found.independent)


if __name__ == "__main__":
    unittest.main()
