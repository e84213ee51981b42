"""Beads are tied to each other: every bead has a colour and is tied to one further bead, and the last one to none. How
many beads of each colour does one meet from bead 0 on? Colours that one does not meet are left out.

For example, with colours = ["red", "blue"], links = [1, -1] the answer is {"red": 1, "blue": 1}.
"""

import ast
import json

import gymnasium


class BeadChainEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_COLOUR = 1
        self.GET_TIED_BEAD = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetColour": self.GET_COLOUR,
            "GetTiedBead": self.GET_TIED_BEAD,
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
        prefix = "BeadChainEnv@"
        if not env_str.startswith(prefix):
            return None
        return BeadChainEnv(env_str=env_str)

    def reset(self, options={}):
        self.colours = list(options.get("colours", []))
        self.links = list(options.get("links", []))
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        at, counts = 0, {}
        while at != -1:
            counts[self.colours[at]] = counts.get(self.colours[at], 0) + 1
            at = self.links[at]
        return counts

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
            elif code == self.GET_COLOUR:
                msg = self.GetColour(params["bead"])
            elif code == self.GET_TIED_BEAD:
                msg = self.GetTiedBead(params["bead"])
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
            str: JSON object with beads.

        Example Output:
            "{\"beads\": 16}"
        """
        return json.dumps({"beads": len(self.links)})

    def GetColour(self, bead: int):
        r"""
        Look at the colour of a bead.

        Args:
            bead (int): Bead, counted from 0.

        Returns:
            str: The colour.

        Example Output:
            "[\"red\", 0]"
        """
        if not 0 <= bead < len(self.colours):
            raise ValueError("there is no such bead")
        return json.dumps(self.colours[bead])

    def GetTiedBead(self, bead: int):
        r"""
        Find the bead that a bead is tied to.

        Args:
            bead (int): Bead, counted from 0.

        Returns:
            str: The bead, or -1 where the chain ends.

        Example Output:
            "7"
        """
        if not 0 <= bead < len(self.links):
            raise ValueError("there is no such bead")
        return json.dumps(self.links[bead])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (dict[str, int]): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: {'red': 3}, Reference answer: {'red': 3}, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        at, counts = 0, {}
        while at != -1:
            colour = json.loads(self.step(json.dumps({"name": "GetColour", "parameters": {"bead": at}}))[1])
            counts[colour] = counts.get(colour, 0) + 1
            at = json.loads(self.step(json.dumps({"name": "GetTiedBead", "parameters": {"bead": at}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": counts}}))[1]


TASKS = (
    "BeadChainEnv@{\"colours\": [\"blue\", \"green\", \"red\", \"green\", \"blue\", \"blue\", \"red\", \"red\", \"blue\", \"blue\", \"red\", \"green\", \"blue\", \"blue\", \"green\", \"green\"], \"links\": [13, 12, 10, 8, 2, 1, 5, 1, 11, 5, 3, -1, 2, 5, 13, 1]}",
    "BeadChainEnv@{\"colours\": [\"green\", \"blue\", \"red\", \"green\", \"green\", \"green\", \"red\", \"blue\", \"red\", \"blue\", \"green\", \"red\", \"green\", \"red\", \"red\", \"blue\", \"red\"], \"links\": [6, 12, 7, -1, 6, 3, 1, 16, 3, 11, 6, 5, 2, 11, 11, 2, 14]}",
    "BeadChainEnv@{\"colours\": [\"green\", \"green\", \"green\", \"blue\", \"blue\", \"red\", \"green\", \"green\", \"green\", \"blue\", \"red\", \"blue\", \"blue\", \"green\", \"red\", \"red\", \"blue\", \"red\", \"blue\", \"green\", \"green\"], \"links\": [1, 9, 5, 15, 15, -1, 7, 19, 16, 11, 9, 8, 8, 15, 5, 14, 6, 9, 0, 13, 16]}",
    "BeadChainEnv@{\"colours\": [\"blue\", \"green\", \"green\", \"blue\", \"blue\", \"green\", \"green\", \"green\", \"blue\", \"red\", \"red\", \"green\", \"blue\", \"red\", \"green\", \"green\", \"green\"], \"links\": [16, 10, 11, 10, 15, 4, 13, 5, 14, 11, -1, 8, 5, 12, 6, 3, 9]}",
    "BeadChainEnv@{\"colours\": [\"green\", \"green\", \"green\", \"green\", \"green\", \"blue\", \"green\", \"red\", \"green\", \"green\", \"red\", \"blue\", \"green\", \"green\", \"red\", \"blue\"], \"links\": [3, 9, 10, 12, 7, 8, -1, 9, 7, 10, 13, 6, 5, 14, 15, 6]}",
    "BeadChainEnv@{\"colours\": [\"green\", \"blue\", \"green\", \"blue\", \"red\", \"green\", \"red\", \"green\", \"green\", \"red\", \"blue\", \"green\", \"red\", \"green\", \"blue\", \"red\", \"green\", \"green\", \"red\", \"green\", \"blue\", \"blue\"], \"links\": [16, 15, 20, 1, 15, 8, 15, 8, 3, 14, 21, 14, 10, 0, 12, -1, 20, 3, 8, 20, 14, 8]}",
    "BeadChainEnv@{\"colours\": [\"blue\", \"red\", \"green\", \"green\", \"blue\", \"green\", \"green\", \"blue\", \"red\", \"green\", \"blue\", \"blue\", \"blue\", \"red\", \"green\", \"blue\", \"red\", \"blue\", \"red\", \"green\", \"blue\", \"green\"], \"links\": [6, 9, 15, 9, 3, 14, 21, 21, 3, 13, 11, 2, 6, 19, -1, 17, 0, 5, 0, 11, 19, 8]}",
    "BeadChainEnv@{\"colours\": [\"blue\", \"red\", \"blue\", \"red\", \"green\", \"blue\", \"blue\", \"red\", \"red\", \"red\", \"red\", \"green\", \"green\", \"green\", \"blue\", \"red\", \"red\", \"blue\", \"blue\", \"blue\"], \"links\": [4, 2, 10, 10, 15, 15, 16, 14, 16, 14, 19, 6, 2, 2, -1, 18, 17, 7, 13, 11]}",
    "BeadChainEnv@{\"colours\": [\"red\", \"green\", \"red\", \"green\", \"green\", \"blue\", \"blue\", \"red\", \"blue\", \"red\", \"green\", \"red\", \"green\", \"red\", \"blue\", \"blue\", \"red\", \"blue\", \"green\", \"green\", \"blue\"], \"links\": [17, 2, 7, 16, 13, 16, 11, 11, 13, 14, 19, 16, 9, 1, 20, 12, -1, 12, 14, 4, 19]}",
    "BeadChainEnv@{\"colours\": [\"red\", \"red\", \"red\", \"green\", \"green\", \"blue\", \"green\", \"red\", \"red\", \"green\", \"green\", \"blue\", \"green\", \"green\", \"blue\", \"blue\", \"green\", \"red\", \"green\", \"blue\"], \"links\": [6, 12, 13, 12, 5, 10, 14, 17, 17, 14, 1, 5, 2, 17, 4, 10, 2, 18, -1, 17]}",
    "BeadChainEnv@{\"colours\": [\"green\", \"red\", \"blue\", \"red\", \"green\", \"green\", \"green\", \"green\", \"red\", \"green\", \"green\", \"green\", \"red\", \"blue\", \"green\", \"blue\", \"green\", \"red\", \"red\"], \"links\": [6, 10, 11, 5, 6, 14, 7, 1, 11, 5, 15, 5, 5, 16, -1, 13, 11, 6, 13]}",
    "BeadChainEnv@{\"colours\": [\"green\", \"blue\", \"green\", \"green\", \"red\", \"blue\", \"red\", \"red\", \"blue\", \"green\", \"green\", \"green\", \"blue\", \"green\", \"blue\", \"red\", \"green\", \"blue\", \"red\", \"blue\"], \"links\": [19, 18, 17, 9, 19, 6, -1, 11, 14, 8, 6, 2, 19, 17, 6, 18, 17, 9, 11, 18]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(BeadChainEnv.from_env_str(task).solve())
