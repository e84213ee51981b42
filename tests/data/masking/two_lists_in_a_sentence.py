"""Two carts are loaded with sacks; sack for sack, the heavier one of each pair goes to the mill. How heavy is the load
for the mill?
"""

import ast
import json

import gymnasium


class PairedLoadsEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.HEAVIER = 1
        self.DONE = 2
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "Heavier": self.HEAVIER,
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
        prefix = "PairedLoadsEnv@"
        if not env_str.startswith(prefix):
            return None
        return PairedLoadsEnv(env_str=env_str)

    def reset(self, options={}):
        self.left = list(options.get("left", []))
        self.right = list(options.get("right", []))
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return sum(max(a, b) for a, b in zip(self.left, self.right))

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
            elif code == self.HEAVIER:
                msg = self.Heavier(params["one"], params["other"])
            elif code == self.DONE:
                msg = self.Done(params["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def Observe(self):
        r"""
        Look at both carts.

        Args:
            None

        Returns:
            str: A sentence with the sacks of both.

        Example Output:
            "left: [4, 2], right: [2, 9]"
        """
        return f"left: {self.left}, right: {self.right}"

    def Heavier(self, one: int, other: int):
        r"""
        Tell the weight of the heavier one of two sacks.

        Args:
            one (int): Weight of a sack.
            other (int): Weight of another.

        Returns:
            str: The weight.

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
            "Your answer: 96, Reference answer: 96, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = not isinstance(answer, bool) and answer == expected
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        told = self.step(json.dumps({"name": "Observe", "parameters": {}}))[1]
        cut = told.index(", right: ")
        left, right = ast.literal_eval(told[len("left: "):cut]), ast.literal_eval(told[cut + len(", right: "):])
        answer = 0
        for one, other in zip(left, right):
            answer += int(self.step(json.dumps({"name": "Heavier", "parameters": {"one": one, "other": other}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": answer}}))[1]


TASKS = (
    "PairedLoadsEnv@{\"left\": [37, 39, 62, 53, 20, 16, 50, 70, 24, 82, 65, 45, 25], \"right\": [13, 64, 36, 67, 72, 66, 48, 10, 47, 90, 77, 86, 6]}",
    "PairedLoadsEnv@{\"left\": [48, 73, 92, 87, 37, 64, 35, 90, 93, 39, 45, 85], \"right\": [24, 76, 3, 62, 72, 34, 43, 87, 37, 61, 38, 66]}",
    "PairedLoadsEnv@{\"left\": [46, 37, 84, 46, 96, 54, 46, 24, 90, 59, 48, 44], \"right\": [68, 20, 69, 23, 27, 48, 63, 38, 90, 12, 94, 87]}",
    "PairedLoadsEnv@{\"left\": [23, 80, 76, 68, 87, 55, 40, 81, 72, 83, 36, 94, 5], \"right\": [27, 22, 77, 58, 81, 85, 25, 30, 89, 25, 82, 93, 7]}",
    "PairedLoadsEnv@{\"left\": [30, 23, 8, 19, 16, 42, 25, 63, 26, 72, 6, 55, 61], \"right\": [46, 50, 86, 80, 11, 77, 28, 32, 93, 49, 2, 46, 53]}",
    "PairedLoadsEnv@{\"left\": [54, 16, 90, 72, 49, 6, 72, 80, 40, 14, 39, 71], \"right\": [67, 45, 76, 39, 47, 18, 55, 54, 74, 84, 70, 49]}",
    "PairedLoadsEnv@{\"left\": [20, 22, 78, 50, 74, 63, 27, 19, 79, 13, 46, 86, 2], \"right\": [50, 15, 43, 74, 80, 71, 20, 43, 82, 74, 50, 56, 57]}",
    "PairedLoadsEnv@{\"left\": [65, 39, 63, 92, 50, 51, 22, 78, 78, 35, 96], \"right\": [40, 65, 34, 55, 4, 42, 41, 64, 38, 20, 63]}",
    "PairedLoadsEnv@{\"left\": [17, 86, 81, 58, 33, 39, 7, 19, 52, 3], \"right\": [63, 70, 73, 37, 33, 62, 6, 33, 64, 36]}",
    "PairedLoadsEnv@{\"left\": [94, 38, 39, 65, 79, 62, 68, 84, 79, 97, 17], \"right\": [4, 18, 40, 38, 70, 92, 45, 80, 39, 95, 69]}",
    "PairedLoadsEnv@{\"left\": [61, 46, 48, 89, 97, 77, 18, 6, 2, 34], \"right\": [72, 60, 89, 15, 89, 71, 26, 3, 56, 56]}",
    "PairedLoadsEnv@{\"left\": [75, 90, 92, 82, 85, 63, 51, 62, 52, 89, 94, 27, 39, 61], \"right\": [10, 40, 2, 90, 57, 76, 38, 84, 62, 41, 20, 23, 63, 90]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(PairedLoadsEnv.from_env_str(task).solve())
