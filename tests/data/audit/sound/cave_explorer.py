"""From cave 0 an explorer always takes the first exit, in the order in which they are numbered at the cave, that leads to
a cave not yet seen, and gives up where there is none. Which caves are seen?

For example, with exits = [[1], [0, 2], [1]] the answer is [0, 1, 2].
"""

import ast
import json

import gymnasium


class CaveExplorerEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.COUNT_EXITS = 1
        self.GET_EXIT = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "CountExits": self.COUNT_EXITS,
            "GetExit": self.GET_EXIT,
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
        prefix = "CaveExplorerEnv@"
        if not env_str.startswith(prefix):
            return None
        return CaveExplorerEnv(env_str=env_str)

    def reset(self, options={}):
        self.exits = [list(row) for row in options.get("exits", [])]
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        at, seen = 0, [0]
        while True:
            fresh = [cave for cave in self.exits[at] if cave not in seen]
            if not fresh:
                return seen
            at = fresh[0]
            seen.append(at)

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
            elif code == self.COUNT_EXITS:
                msg = self.CountExits(params["cave"])
            elif code == self.GET_EXIT:
                msg = self.GetExit(params["cave"], params["index"])
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
            str: JSON object with caves.

        Example Output:
            "{\"caves\": 12}"
        """
        return json.dumps({"caves": len(self.exits)})

    def CountExits(self, cave: int):
        r"""
        Count the exits of a cave.

        Args:
            cave (int): Cave, counted from 0.

        Returns:
            str: How many.

        Example Output:
            "3"
        """
        if not 0 <= cave < len(self.exits):
            raise ValueError("there is no such cave")
        return json.dumps(len(self.exits[cave]))

    def GetExit(self, cave: int, index: int):
        r"""
        Find out where an exit of a cave leads.

        Args:
            cave (int): Cave, counted from 0.
            index (int): Exit, counted from 0.

        Returns:
            str: The cave behind it.

        Example Output:
            "9"
        """
        if not (0 <= cave < len(self.exits) and 0 <= index < len(self.exits[cave])):
            raise ValueError("there is no such exit")
        return json.dumps(self.exits[cave][index])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (list[int]): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: [0, 4, 2], Reference answer: [0, 4, 2], Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        at, seen = 0, [0]
        while at is not None:
            ways, following = json.loads(self.step(json.dumps({"name": "CountExits", "parameters": {"cave": at}}))[1]), None
            for index in range(ways):
                cave = json.loads(self.step(json.dumps({"name": "GetExit", "parameters": {"cave": at, "index": index}}))[1])
                if cave not in seen:
                    following = cave
                    break
            if following is not None:
                seen.append(following)
            at = following
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": seen}}))[1]


TASKS = (
    "CaveExplorerEnv@{\"exits\": [[7, 11, 2], [9, 2], [5, 10], [2, 4, 10], [3, 10], [11, 4, 2], [3], [12, 3, 9], [1, 0, 11], [6, 4, 2], [12, 6, 9], [12, 1], [8, 9, 4]]}",
    "CaveExplorerEnv@{\"exits\": [[11, 2], [14, 4, 0], [11, 13], [12, 8], [1, 9, 0], [10, 9], [13, 0, 14], [14, 8, 1], [3, 4], [15, 5, 14], [9, 3, 14], [8, 13, 14], [4, 14, 13], [8, 11, 0], [10, 12], [0]]}",
    "CaveExplorerEnv@{\"exits\": [[8, 9, 6], [7, 5, 2], [3, 7, 8], [5, 10, 8], [6, 10, 3], [10, 7], [4], [4, 1], [11, 9, 0], [3], [1, 3, 8], [9, 4, 0]]}",
    "CaveExplorerEnv@{\"exits\": [[6, 11, 12], [11, 2, 0], [10, 3, 6], [1, 12], [1, 6], [2], [3, 8, 12], [5], [12, 7, 2], [8], [4, 8, 6], [8, 5], [2, 10, 0]]}",
    "CaveExplorerEnv@{\"exits\": [[2, 7, 1], [15, 8], [9, 4], [9, 1, 6], [10, 9], [12, 8, 13], [5, 15, 3], [3], [6, 1], [14, 10], [3], [7, 9], [1, 15, 10], [15, 7, 12], [6, 9], [11, 0, 7]]}",
    "CaveExplorerEnv@{\"exits\": [[10, 4], [7, 11, 0], [4], [5, 0], [3, 0, 7], [11, 3], [0, 9, 7], [9, 0, 2], [1, 0, 7], [2, 1], [4, 2], [8, 2, 9]]}",
    "CaveExplorerEnv@{\"exits\": [[5, 9, 10], [7, 0], [1, 4, 0], [8, 4, 1], [11, 3, 7], [10], [9], [9, 5, 1], [11, 3, 1], [2, 4, 11], [3, 4, 2], [7, 9, 10]]}",
    "CaveExplorerEnv@{\"exits\": [[12, 10, 11], [13, 14, 2], [8, 14], [5, 12], [0, 11, 13], [14], [13, 0], [10], [10, 7, 4], [2, 4, 13], [11, 0, 5], [3, 1, 2], [2, 10], [7, 12, 9], [4, 12]]}",
    "CaveExplorerEnv@{\"exits\": [[9, 2], [14], [10, 7, 11], [2, 6, 1], [1, 8, 2], [9], [11], [9, 3, 6], [1, 12, 13], [15, 11], [8, 3], [3, 13, 0], [4, 6, 11], [2], [6, 7, 9], [11]]}",
    "CaveExplorerEnv@{\"exits\": [[9, 2, 7], [8, 2], [1, 9, 0], [11, 6], [2], [6, 1, 8], [3, 4, 8], [4], [5, 6, 11], [1, 2, 7], [5, 11], [10, 0]]}",
    "CaveExplorerEnv@{\"exits\": [[8, 3], [9, 11, 10], [1, 5, 3], [10, 8], [7, 0], [4, 1], [10, 3, 0], [2, 4], [4], [11, 5], [8, 2], [3, 5]]}",
    "CaveExplorerEnv@{\"exits\": [[6, 11], [4], [6, 4], [9, 8, 5], [11, 1], [3, 7, 6], [4, 0, 8], [8, 1], [7], [10, 7, 1], [2, 7], [5, 2, 3]]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(CaveExplorerEnv.from_env_str(task).solve())
