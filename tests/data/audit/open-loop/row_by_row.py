"""What do the best strips of all fields yield together? A field yields as much as its best strip.
"""

import ast
import json

import gymnasium


class FieldYieldEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_YIELD = 1
        self.GET_BEST_STRIP = 2
        self.GET_BEST_YIELD = 3
        self.DONE = 4
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetYield": self.GET_YIELD,
            "GetBestStrip": self.GET_BEST_STRIP,
            "GetBestYield": self.GET_BEST_YIELD,
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
        prefix = "FieldYieldEnv@"
        if not env_str.startswith(prefix):
            return None
        return FieldYieldEnv(env_str=env_str)

    def reset(self, options={}):
        self.fields = [list(row) for row in options.get("fields", [])]
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return sum(max(row) for row in self.fields)

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
            elif code == self.GET_YIELD:
                msg = self.GetYield(params["field"], params["strip"])
            elif code == self.GET_BEST_STRIP:
                msg = self.GetBestStrip(params["field"])
            elif code == self.GET_BEST_YIELD:
                msg = self.GetBestYield(params["field"])
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

    def Observe(self):
        r"""
        Tell what is known from the start.

        Args:
            None

        Returns:
            str: JSON object with fields and strips.

        Example Output:
            "{\"fields\": 5, \"strips\": 4}"
        """
        return json.dumps({"fields": len(self.fields), "strips": len(self.fields[0]) if self.fields else 0})

    def GetYield(self, field: int, strip: int):
        r"""
        Weigh the yield of one strip.

        Args:
            field (int): Counted from 0.
            strip (int): Counted from 0.

        Returns:
            str: The yield.

        Example Output:
            "31"
        """
        return json.dumps(self.fields[field][strip])

    def GetBestStrip(self, field: int):
        r"""
        Tell which strip of a field is best.

        Args:
            field (int): Counted from 0.

        Returns:
            str: The strip.

        Example Output:
            "2"
        """
        return json.dumps(self.fields[field].index(max(self.fields[field])))

    def GetBestYield(self, field: int):
        r"""
        Tell the yield of the best strip of a field.

        Args:
            field (int): Counted from 0.

        Returns:
            str: The yield.

        Example Output:
            "44"
        """
        return json.dumps(max(self.fields[field]))

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (int): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: 187, Reference answer: 187, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        known = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        total = 0
        for field in range(known["fields"]):
            best = 0
            for strip in range(known["strips"]):
                best = max(best, json.loads(self.step(json.dumps({"name": "GetYield", "parameters": {"field": field, "strip": strip}}))[1]))
            json.loads(self.step(json.dumps({"name": "GetBestStrip", "parameters": {"field": field}}))[1])
            total += json.loads(self.step(json.dumps({"name": "GetBestYield", "parameters": {"field": field}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": total}}))[1]


TASKS = (
    "FieldYieldEnv@{\"fields\": [[46, 11, 7, 33], [34, 32, 8, 24], [19, 56, 35, 14], [15, 57, 25, 23], [55, 22, 39, 40], [36, 37, 18, 19]]}",
    "FieldYieldEnv@{\"fields\": [[40, 46, 24, 54], [8, 24, 43, 35], [42, 21, 9, 22], [44, 55, 8, 22]]}",
    "FieldYieldEnv@{\"fields\": [[27, 2, 58, 24], [15, 26, 1, 11], [43, 13, 43, 35], [29, 24, 26, 17], [15, 12, 51, 46]]}",
    "FieldYieldEnv@{\"fields\": [[11, 54, 59, 24], [53, 47, 4, 2], [25, 15, 57, 21], [44, 26, 44, 3], [32, 35, 31, 52], [13, 35, 12, 5], [42, 12, 45, 12]]}",
    "FieldYieldEnv@{\"fields\": [[52, 42, 33, 9], [45, 40, 50, 11], [43, 33, 56, 21], [19, 36, 35, 9], [46, 31, 47, 40], [8, 9, 18, 20]]}",
    "FieldYieldEnv@{\"fields\": [[44, 13, 35, 40], [51, 50, 37, 54], [15, 43, 29, 48], [54, 21, 37, 9], [49, 55, 24, 32], [29, 36, 11, 53]]}",
    "FieldYieldEnv@{\"fields\": [[42, 60, 7, 6], [40, 40, 3, 38], [60, 45, 33, 47], [10, 18, 52, 55]]}",
    "FieldYieldEnv@{\"fields\": [[12, 58, 53, 34], [2, 2, 40, 57], [15, 29, 6, 54], [53, 45, 30, 35]]}",
    "FieldYieldEnv@{\"fields\": [[56, 12, 13, 21], [58, 41, 22, 39], [2, 9, 22, 24], [5, 59, 5, 2], [40, 47, 8, 4]]}",
    "FieldYieldEnv@{\"fields\": [[45, 19, 43, 18], [20, 59, 48, 58], [6, 56, 14, 29], [39, 51, 18, 36], [60, 1, 52, 4]]}",
    "FieldYieldEnv@{\"fields\": [[15, 20, 6, 60], [43, 36, 31, 40], [39, 56, 57, 10], [25, 45, 35, 30], [25, 51, 52, 30], [54, 13, 15, 18]]}",
    "FieldYieldEnv@{\"fields\": [[48, 54, 33, 16], [9, 45, 20, 26], [3, 15, 7, 14], [29, 51, 24, 30], [33, 23, 33, 32], [2, 40, 49, 50]]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(FieldYieldEnv.from_env_str(task).solve())
