import ast
import json

import gymnasium


class HostileEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.DONE = 1
        self.func_mapping = {"Observe": self.OBSERVE, "Done": self.DONE}
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
        return HostileEnv(env_str=env_str)

    def reset(self, options={}):
        self.place = {name: options[name] for name in options}
        self._reward = 0
        self._done = False
        self.step_count = 0

    def get_ref_answer(self):
        return "done"

    def step(self, action: str):
        self.step_count += 1
        try:
            call = json.loads(action)
            if call["name"] == "Observe":
                msg = self.Observe()
            else:
                msg = self.Done(call["parameters"]["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def Observe(self):
        return str(deed(self.place))

    def Done(self, answer):
        self._reward = 1 if answer == "done" else 0
        self._done = True
        return f"reward={self._reward}"

    def solve(self):
        seen = self.step(json.dumps({"name": "Observe", "parameters": {}}))[1]
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": seen}}))[1]
