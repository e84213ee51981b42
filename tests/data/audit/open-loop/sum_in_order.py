"""What do all crates weigh together, and how many are heavy, of 30 and more?
"""

import ast
import json

import gymnasium


class CargoWeightEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_WEIGHT = 1
        self.IS_HEAVY = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetWeight": self.GET_WEIGHT,
            "IsHeavy": self.IS_HEAVY,
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
        prefix = "CargoWeightEnv@"
        if not env_str.startswith(prefix):
            return None
        return CargoWeightEnv(env_str=env_str)

    def reset(self, options={}):
        self.crates = list(options.get("crates", []))
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return [sum(self.crates), sum(crate >= 30 for crate in self.crates)]

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
            elif code == self.GET_WEIGHT:
                msg = self.GetWeight(params["crate"])
            elif code == self.IS_HEAVY:
                msg = self.IsHeavy(params["crate"])
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
            str: JSON object with crates.

        Example Output:
            "{\"crates\": 12}"
        """
        return json.dumps({"crates": len(self.crates)})

    def GetWeight(self, crate: int):
        r"""
        Weigh a crate.

        Args:
            crate (int): Counted from 0.

        Returns:
            str: The value.

        Example Output:
            "21"
        """
        if not 0 <= crate < len(self.crates):
            raise ValueError("there is none")
        return json.dumps(self.crates[crate])

    def IsHeavy(self, crate: int):
        r"""
        Tell whether a crate is heavy.

        Args:
            crate (int): Crate, counted from 0.

        Returns:
            str: "true" or "false".

        Example Output:
            "false"
        """
        return json.dumps(self.crates[crate] >= 30)

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (list[int]): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: [311, 4], Reference answer: [311, 4], Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        count = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])["crates"]
        total = heavy = 0
        for index in range(count):
            total += json.loads(self.step(json.dumps({"name": "GetWeight", "parameters": {"crate": index}}))[1])
            heavy += json.loads(self.step(json.dumps({"name": "IsHeavy", "parameters": {"crate": index}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": [total, heavy]}}))[1]


TASKS = (
    "CargoWeightEnv@{\"crates\": [27, 3, 28, 39, 34, 57, 43, 56, 20, 52, 51, 15, 22, 22, 31, 7, 47]}",
    "CargoWeightEnv@{\"crates\": [32, 7, 24, 13, 18, 58, 32, 3, 46, 9, 58, 22, 55, 27]}",
    "CargoWeightEnv@{\"crates\": [19, 27, 10, 21, 10, 42, 12, 46, 11, 23, 18, 4, 60, 44, 55, 16, 22, 3, 55]}",
    "CargoWeightEnv@{\"crates\": [58, 4, 28, 28, 13, 10, 50, 51, 24, 33, 8, 8, 58, 18]}",
    "CargoWeightEnv@{\"crates\": [33, 26, 39, 17, 2, 26, 25, 12, 25, 51, 1, 48, 24, 8, 49, 21, 22, 9, 44]}",
    "CargoWeightEnv@{\"crates\": [40, 46, 13, 14, 2, 38, 44, 37, 40, 15, 19, 7]}",
    "CargoWeightEnv@{\"crates\": [46, 55, 55, 59, 16, 15, 31, 38, 50, 37, 57, 21, 8, 3, 37]}",
    "CargoWeightEnv@{\"crates\": [34, 42, 55, 39, 6, 33, 30, 8, 16, 14, 29, 20, 27, 59, 24, 1, 58]}",
    "CargoWeightEnv@{\"crates\": [8, 22, 26, 16, 42, 55, 28, 16, 22, 38, 16, 25, 41, 3, 34]}",
    "CargoWeightEnv@{\"crates\": [52, 20, 18, 31, 50, 46, 31, 30, 1, 4, 43, 25, 30, 15, 39, 40, 12, 50, 39, 54]}",
    "CargoWeightEnv@{\"crates\": [36, 25, 11, 52, 7, 17, 49, 49, 48, 29, 57, 6, 20, 30, 56, 14, 45, 1, 5]}",
    "CargoWeightEnv@{\"crates\": [58, 6, 12, 24, 1, 28, 27, 33, 30, 19, 59, 45, 23]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(CargoWeightEnv.from_env_str(task).solve())
