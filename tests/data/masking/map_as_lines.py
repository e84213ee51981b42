"""A cellar is a table of rooms, each with a number of casks. Every row's fullest room is emptied. How many casks are
taken out?
"""

import ast
import json

import gymnasium


class CellarRoomsEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.FULLER = 1
        self.DONE = 2
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "Fuller": self.FULLER,
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
        prefix = "CellarRoomsEnv@"
        if not env_str.startswith(prefix):
            return None
        return CellarRoomsEnv(env_str=env_str)

    def reset(self, options={}):
        self.cellar = [list(row) for row in options.get("cellar", [])]
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return sum(max(row) for row in self.cellar)

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
            elif code == self.FULLER:
                msg = self.Fuller(params["one"], params["other"])
            elif code == self.DONE:
                msg = self.Done(params["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def Observe(self):
        r"""
        Look at the cellar.

        Args:
            None

        Returns:
            str: A line of numbers for each row.

        Example Output:
            "3 1"
        """
        lines = []
        for row in self.cellar:
            lines.append(" ".join(str(casks) for casks in row))
        return "\n".join(lines)

    def Fuller(self, one: int, other: int):
        r"""
        Tell the casks of the fuller one of two rooms.

        Args:
            one (int): Casks in a room.
            other (int): Casks in another.

        Returns:
            str: How many casks.

        Example Output:
            "9"
        """
        return json.dumps(max(one, other))

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (int): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: 212, Reference answer: 212, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = not isinstance(answer, bool) and answer == expected
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        def call(name, parameters={}):
            return self.step(json.dumps({"name": name, "parameters": parameters}))[1]

        answer = 0
        for line in call("Observe").split("\n"):
            fullest = 0
            for casks in map(int, line.split()):
                fullest = int(call("Fuller", {"one": fullest, "other": casks}))
            answer += fullest
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": answer}}))[1]


TASKS = (
    "CellarRoomsEnv@{\"cellar\": [[44, 70, 21, 56, 76, 71], [8, 10, 95, 31, 36, 12], [10, 86, 5, 44, 94, 56], [10, 53, 91, 64, 8, 17]]}",
    "CellarRoomsEnv@{\"cellar\": [[80, 84, 16, 93], [19, 39, 92, 58], [21, 25, 80, 25]]}",
    "CellarRoomsEnv@{\"cellar\": [[10, 81, 29, 7, 73], [15, 86, 50, 97, 11], [37, 9, 75, 75, 17]]}",
    "CellarRoomsEnv@{\"cellar\": [[81, 19, 3, 57, 13, 42], [89, 78, 64, 64, 47, 85], [49, 9, 19, 91, 39, 21], [74, 82, 88, 66, 39, 73]]}",
    "CellarRoomsEnv@{\"cellar\": [[30, 35, 10, 72, 32, 34], [98, 38, 68, 19, 32, 49], [60, 96, 51, 24, 18, 93], [4, 85, 45, 12, 75, 87], [6, 13, 17, 66, 78, 60]]}",
    "CellarRoomsEnv@{\"cellar\": [[61, 63, 43, 15], [69, 5, 71, 94], [51, 8, 21, 56], [89, 30, 97, 16]]}",
    "CellarRoomsEnv@{\"cellar\": [[64, 29, 19, 91], [81, 50, 47, 32], [39, 44, 80, 92], [46, 51, 50, 19], [94, 47, 84, 39]]}",
    "CellarRoomsEnv@{\"cellar\": [[48, 68, 6, 77, 75, 29], [96, 25, 52, 10, 14, 6], [6, 25, 27, 27, 7, 64], [63, 86, 46, 2, 56, 62]]}",
    "CellarRoomsEnv@{\"cellar\": [[56, 43, 61, 61, 14], [26, 21, 85, 22, 11], [49, 51, 62, 21, 72], [34, 16, 37, 22, 98], [38, 88, 32, 6, 63]]}",
    "CellarRoomsEnv@{\"cellar\": [[98, 49, 42, 9], [90, 4, 88, 60], [62, 21, 17, 87], [43, 39, 60, 88]]}",
    "CellarRoomsEnv@{\"cellar\": [[22, 6, 27, 93], [5, 75, 31, 86], [12, 81, 53, 92], [48, 89, 41, 25], [61, 48, 38, 10]]}",
    "CellarRoomsEnv@{\"cellar\": [[61, 22, 32, 24, 88, 28], [7, 84, 79, 57, 94, 36], [2, 61, 9, 59, 89, 54], [23, 7, 6, 72, 68, 74], [46, 14, 93, 11, 32, 64]]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(CellarRoomsEnv.from_env_str(task).solve())
