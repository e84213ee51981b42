import ast
import json
import os
import random

import gymnasium


class BagEnv(gymnasium.Env):
    """Tools that change the state and then go wrong in every way."""

    def __init__(self, env_str: str = None):
        super().__init__()
        self.func_mapping = {"Observe": 0, "Add": 1, "AddForever": 2, "AddAndFail": 3, "AddAndDie": 4,
                             "AddRandom": 5, "Done": 6}
        if env_str is not None:
            self.reset(ast.literal_eval(env_str.split("@", 1)[1]))
        else:
            self.reset()

    @property
    def finished(self) -> bool:
        return self._done

    @property
    def reward(self):
        return float(self._reward)

    @staticmethod
    def from_env_str(env_str: str):
        return BagEnv(env_str=env_str) if env_str.startswith("BagEnv@") else None

    def reset(self, options={}):
        self.items = list(options.get("items", []))
        self._reward = 0
        self._done = False
        self.step_count = 0

    def get_ref_answer(self):
        return self.items

    def step(self, action: str):
        self.step_count += 1
        try:
            call = json.loads(action)
            if call["name"] not in self.func_mapping:
                raise ValueError(f"Invalid action: {call['name']}")
            msg = getattr(self, call["name"])(**call["parameters"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def Observe(self):
        return json.dumps(self.items)

    def Add(self, item):
        self.items.append(item)
        return str(len(self.items))

    def AddForever(self):
        self.items.append(0)
        while True:
            pass

    def AddAndFail(self):
        self.items.append(0)
        raise ValueError("half-way")

    def AddAndDie(self):
        self.items.append(0)
        os._exit(5)

    def AddRandom(self):
        self.items.append(random.SystemRandom().random())
        return str(self.items[-1])

    def Done(self, answer):
        self._reward = int(answer == self.items)
        self._done = True
        return f"reward={self._reward}"

    def solve(self):
        seen = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": seen}}))[1]
