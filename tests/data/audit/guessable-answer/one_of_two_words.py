"""A boat goes down a canal from the first lock. Where the water in a lock is deeper than the boat needs it skips the next
lock and goes on to the one after; elsewhere it stops at the lock, waits one hour for every missing foot and one more,
and goes on to the next lock. Is the way "slow", with over three hours of waiting, or "quick"?
"""

import ast
import json

import gymnasium


class CanalBoatEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.IS_DEEP = 1
        self.GET_MISSING_FEET = 2
        self.GET_LEVEL = 3
        self.DONE = 4
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "IsDeep": self.IS_DEEP,
            "GetMissingFeet": self.GET_MISSING_FEET,
            "GetLevel": self.GET_LEVEL,
            "Done": self.DONE,
        }
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
        prefix = "CanalBoatEnv@"
        if not env_str.startswith(prefix):
            return None
        return CanalBoatEnv(env_str=env_str)

    def reset(self, options={}):
        self.levels = list(options.get("levels", []))
        self.draught = options.get("draught", 0)
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        at, hours, passed = 0, 0, 0
        while at < len(self.levels):
            passed += 1
            if self.levels[at] > self.draught:
                at += 2
            else:
                hours += self.draught - self.levels[at] + 1
                at += 1
        return "slow" if hours > 3 else "quick"

    def step(self, action: str):
        self.step_count += 1
        try:
            if self._done:
                raise RuntimeError("the episode is over")
            call = json.loads(action)
            name, params = call["name"], call["parameters"]
            if name not in self.func_mapping:
                raise ValueError(f"Invalid action: {name}")
            code = self.func_mapping[name]
            if code == self.OBSERVE:
                msg = self.Observe()
            elif code == self.IS_DEEP:
                msg = self.IsDeep(params["lock"])
            elif code == self.GET_MISSING_FEET:
                msg = self.GetMissingFeet(params["lock"])
            elif code == self.GET_LEVEL:
                msg = self.GetLevel(params["lock"])
            elif code == self.DONE:
                msg = self.Done(params["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    @classmethod
    def _same(cls, answer, expected):
        if isinstance(expected, (list, tuple)):
            return (isinstance(answer, (list, tuple)) and len(answer) == len(expected)
                    and all(map(cls._same, answer, expected)))
        if isinstance(expected, dict):
            return (isinstance(answer, dict) and answer.keys() == expected.keys()
                    and all(cls._same(answer[key], expected[key]) for key in expected))
        return isinstance(answer, bool) == isinstance(expected, bool) and answer == expected

    def _lock(self, lock):
        if type(lock) is not int or not 0 <= lock < len(self.levels):
            raise ValueError(f"there is no lock {lock}")
        return lock

    def Observe(self):
        r"""
        Tell what is known from the start.

        Args:
            None

        Returns:
            str: JSON object with locks.

        Example Output:
            "{\"locks\": 16}"
        """
        return json.dumps({"locks": len(self.levels)})

    def IsDeep(self, lock: int):
        r"""
        Tell whether the water in a lock is deeper than the boat needs.

        Args:
            lock (int): Lock, counted from 0.

        Returns:
            str: "true" or "false".

        Example Output:
            "true"
        """
        return json.dumps(self.levels[lock] > self.draught)

    def GetMissingFeet(self, lock: int):
        r"""
        Measure how much water a lock lacks for the boat.

        Args:
            lock (int): Lock, counted from 0.

        Returns:
            str: Feet; negative where there is more than enough.

        Example Output:
            "2"
        """
        return json.dumps(self.draught - self.levels[self._lock(lock)])

    def GetLevel(self, lock: int):
        r"""
        Read the level of a lock.

        Args:
            lock (int): Lock, counted from 0.

        Returns:
            str: Feet of water.

        Example Output:
            "6"
        """
        return json.dumps(self.levels[self._lock(lock)])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (str): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: slow, Reference answer: slow, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        locks = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])["locks"]
        at, hours, passed = 0, 0, 0
        while at < locks:
            passed += 1
            if json.loads(self.step(json.dumps({"name": "IsDeep", "parameters": {"lock": at}}))[1]):
                at += 2
            else:
                hours += json.loads(self.step(json.dumps({"name": "GetMissingFeet", "parameters": {"lock": at}}))[1]) + 1
                at += 1
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": "slow" if hours > 3 else "quick"}}))[1]


TASKS = (
    "CanalBoatEnv@{\"levels\": [2, 4, 8, 9, 10, 10, 12, 7, 5, 10, 5, 7, 10, 8, 3, 7, 4, 2, 0], \"draught\": 3}",
    "CanalBoatEnv@{\"levels\": [6, 2, 2, 7, 3, 4, 3, 0, 3, 5, 3, 8, 5, 2, 1, 2, 2], \"draught\": 2}",
    "CanalBoatEnv@{\"levels\": [7, 4, 8, 3, 5, 1, 7, 12, 18, 15, 20, 15, 14, 17, 12, 12, 7, 3, 6, 12, 18, 24, 22, 25], \"draught\": 3}",
    "CanalBoatEnv@{\"levels\": [4, 9, 7, 8, 7, 12, 14, 10, 8, 10, 5, 11, 9, 14, 15, 11, 9, 10], \"draught\": 2}",
    "CanalBoatEnv@{\"levels\": [5, 5, 5, 3, 2, 7, 12, 12, 10, 5, 6, 7, 13, 14, 10, 7, 3, 0, 0, 3, 1, 0, 5, 1], \"draught\": 3}",
    "CanalBoatEnv@{\"levels\": [8, 7, 5, 1, 6, 8, 12, 14, 13, 9, 13, 15, 12, 9, 5, 7, 8, 5, 10, 15, 10, 16, 13, 17], \"draught\": 4}",
    "CanalBoatEnv@{\"levels\": [2, 0, 0, 0, 0, 0, 4, 10, 9, 9, 6, 12, 12, 13, 19, 18], \"draught\": 2}",
    "CanalBoatEnv@{\"levels\": [8, 5, 0, 0, 0, 3, 9, 10, 8, 13, 10, 15, 14, 20, 16, 12, 13, 9, 14, 12, 7, 4, 0], \"draught\": 3}",
    "CanalBoatEnv@{\"levels\": [5, 9, 9, 15, 18, 22, 24, 29, 33, 36, 34, 33, 36, 34, 36, 42, 42], \"draught\": 2}",
    "CanalBoatEnv@{\"levels\": [6, 9, 12, 16, 14, 18, 17, 22, 25, 22, 25, 20, 21, 22, 27, 31, 28, 23, 26, 25, 24], \"draught\": 2}",
    "CanalBoatEnv@{\"levels\": [6, 9, 11, 9, 15, 18, 21, 22, 25, 24, 23, 24, 30, 25, 24, 26, 26, 32, 37, 35, 41, 43, 43], \"draught\": 4}",
    "CanalBoatEnv@{\"levels\": [8, 8, 4, 4, 10, 15, 13, 11, 12, 17, 23, 28, 27, 32, 32, 38, 33, 32, 35, 30], \"draught\": 3}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(CanalBoatEnv.from_env_str(task).solve())
