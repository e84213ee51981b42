"""Every beat counts as often as its place in the piece, the first one once. What is the score?
"""

import ast
import json

import gymnasium


class BeatScoreEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.COUNT_ALL = 1
        self.GET_BEAT = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "CountAll": self.COUNT_ALL,
            "GetBeat": self.GET_BEAT,
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
        prefix = "BeatScoreEnv@"
        if not env_str.startswith(prefix):
            return None
        return BeatScoreEnv(env_str=env_str)

    def reset(self, options={}):
        self.beats = list(options.get("beats", []))
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return sum((place + 1) * beat for place, beat in enumerate(self.beats))

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
            elif code == self.COUNT_ALL:
                msg = self.CountAll()
            elif code == self.GET_BEAT:
                msg = self.GetBeat(params["index"])
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
        Greet.

        Args:
            None

        Returns:
            str: A greeting.

        Example Output:
            "\"The day begins.\""
        """
        return json.dumps("The day begins.")

    def CountAll(self):
        r"""
        Tell how many there are.

        Args:
            None

        Returns:
            str: How many.

        Example Output:
            "16"
        """
        return json.dumps(len(self.beats))

    def GetBeat(self, index: int):
        r"""
        Look up one.

        Args:
            index (int): Counted from 0.

        Returns:
            str: The value.

        Example Output:
            "21"
        """
        if not 0 <= index < len(self.beats):
            raise ValueError("there is none")
        return json.dumps(self.beats[index])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (int): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: 311, Reference answer: 311, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        count = json.loads(self.step(json.dumps({"name": "CountAll", "parameters": {}}))[1])
        seen = [json.loads(self.step(json.dumps({"name": "GetBeat", "parameters": {"index": index}}))[1]) for index in range(count)]
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": sum((place + 1) * beat for place, beat in enumerate(seen))}}))[1]


TASKS = (
    "BeatScoreEnv@{\"beats\": [16, 86, 33, 44, 53, 30, 58, 52, 78, 89, 63, 86, 60, 51, 54, 18]}",
    "BeatScoreEnv@{\"beats\": [13, 44, 71, 19, 79, 62, 57, 89, 49, 78, 58, 85, 26, 35, 85, 80, 69, 74]}",
    "BeatScoreEnv@{\"beats\": [47, 37, 54, 45, 68, 62, 9, 68, 77, 70, 31, 89, 11, 25, 12, 49, 43, 15, 32, 35, 68]}",
    "BeatScoreEnv@{\"beats\": [61, 73, 57, 73, 14, 10, 13, 27, 90, 31, 16, 53, 24, 72, 43, 51, 13, 23, 75]}",
    "BeatScoreEnv@{\"beats\": [88, 59, 33, 20, 10, 15, 67, 46, 9, 56, 85, 40, 52, 62, 34, 39, 28, 64, 28, 25]}",
    "BeatScoreEnv@{\"beats\": [49, 22, 81, 88, 55, 76, 13, 29, 43, 51, 40, 73, 35, 86, 17, 76, 47, 54, 34, 84, 45, 6]}",
    "BeatScoreEnv@{\"beats\": [61, 60, 85, 52, 43, 68, 34, 78, 33, 43, 31, 86, 49, 76, 66]}",
    "BeatScoreEnv@{\"beats\": [50, 53, 15, 6, 78, 8, 80, 74, 54, 85, 87, 45, 68, 31, 60, 88, 75, 81, 31, 67, 9, 65, 32, 46]}",
    "BeatScoreEnv@{\"beats\": [5, 38, 42, 90, 22, 86, 61, 84, 90, 31, 41, 73, 67, 81, 28, 30, 44, 55, 48, 7, 17, 42]}",
    "BeatScoreEnv@{\"beats\": [29, 78, 23, 27, 57, 41, 19, 52, 80, 23, 17, 43, 37, 70, 57, 39, 87, 63, 41, 76]}",
    "BeatScoreEnv@{\"beats\": [37, 89, 6, 33, 47, 34, 46, 30, 60, 38, 48, 8, 87, 44, 41, 6, 70, 39, 22, 32]}",
    "BeatScoreEnv@{\"beats\": [19, 86, 52, 48, 20, 70, 28, 59, 37, 16, 79, 62, 68, 44, 51, 72, 71, 10, 48, 58]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(BeatScoreEnv.from_env_str(task).solve())
