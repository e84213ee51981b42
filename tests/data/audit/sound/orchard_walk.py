"""A picker starts in the north-west corner of an orchard and goes one tree east or one tree south at a time, always to
the tree with more apples (south where both have as many), until the south-east corner. How many apples are on the way?

Example

Input: orchard = [[1, 5], [2, 3]]
Output: 9
"""

import ast
import json

import gymnasium


class OrchardWalkEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_APPLES = 1
        self.IS_EAST_BETTER = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetApples": self.GET_APPLES,
            "IsEastBetter": self.IS_EAST_BETTER,
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
        prefix = "OrchardWalkEnv@"
        if not env_str.startswith(prefix):
            return None
        return OrchardWalkEnv(env_str=env_str)

    def reset(self, options={}):
        self.orchard = [list(row) for row in options.get("orchard", [])]
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        row, column, total = 0, 0, self.orchard[0][0]
        last_row, last_column = len(self.orchard) - 1, len(self.orchard[0]) - 1
        while (row, column) != (last_row, last_column):
            east = self.orchard[row][column + 1] if column < last_column else -1
            south = self.orchard[row + 1][column] if row < last_row else -1
            if east > south:
                column += 1
            else:
                row += 1
            total += self.orchard[row][column]
        return total

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
            elif code == self.GET_APPLES:
                msg = self.GetApples(params["row"], params["column"])
            elif code == self.IS_EAST_BETTER:
                msg = self.IsEastBetter(params["row"], params["column"])
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
            str: JSON object with rows and columns.

        Example Output:
            "{\"rows\": 3, \"columns\": 2}"
        """
        return json.dumps({"rows": len(self.orchard), "columns": len(self.orchard[0]) if self.orchard else 0})

    def GetApples(self, row: int, column: int):
        r"""
        Count the apples on one tree.

        Args:
            row (int): Row, counted from 0.
            column (int): Column, counted from 0.

        Returns:
            str: How many.

        Example Output:
            "12"
        """
        if not (0 <= row < len(self.orchard) and 0 <= column < len(self.orchard[0])):
            raise ValueError("there is no such tree")
        return json.dumps(self.orchard[row][column])

    def IsEastBetter(self, row: int, column: int):
        r"""
        Tell whether the tree to the east has more apples than the one to the south.

        Args:
            row (int): Row, counted from 0.
            column (int): Column, counted from 0.

        Returns:
            str: "true" or "false".

        Example Output:
            "false"
        """
        return json.dumps(self.orchard[row][column + 1] > self.orchard[row + 1][column])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (int): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: 73, Reference answer: 73, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        size = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        row, column = 0, 0
        total = json.loads(self.step(json.dumps({"name": "GetApples", "parameters": {"row": row, "column": column}}))[1])
        while row < size["rows"] - 1 or column < size["columns"] - 1:
            if row == size["rows"] - 1:
                column += 1
            elif column == size["columns"] - 1:
                row += 1
            elif json.loads(self.step(json.dumps({"name": "IsEastBetter", "parameters": {"row": row, "column": column}}))[1]):
                column += 1
            else:
                row += 1
            total += json.loads(self.step(json.dumps({"name": "GetApples", "parameters": {"row": row, "column": column}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": total}}))[1]


TASKS = (
    "OrchardWalkEnv@{\"orchard\": [[6, 10, 7, 22, 17, 31, 11], [34, 2, 14, 34, 24, 10, 35], [2, 34, 20, 6, 17, 34, 24], [11, 23, 15, 35, 35, 33, 22], [15, 40, 13, 16, 26, 15, 13], [34, 32, 23, 2, 2, 18, 31], [17, 13, 39, 23, 29, 23, 24]]}",
    "OrchardWalkEnv@{\"orchard\": [[7, 15, 31, 13, 22, 14], [31, 40, 40, 1, 31, 23], [6, 8, 25, 13, 31, 12], [28, 22, 6, 26, 30, 26], [6, 11, 11, 9, 2, 10], [38, 30, 10, 40, 39, 31]]}",
    "OrchardWalkEnv@{\"orchard\": [[10, 36, 36, 9, 2, 1, 7, 34], [9, 28, 13, 14, 2, 17, 14, 19], [33, 16, 38, 21, 17, 35, 27, 9], [4, 23, 30, 38, 34, 27, 33, 9], [35, 10, 34, 33, 2, 29, 12, 39], [1, 10, 12, 10, 31, 40, 8, 36], [4, 21, 34, 34, 36, 31, 7, 36]]}",
    "OrchardWalkEnv@{\"orchard\": [[13, 18, 3, 7, 33, 29], [36, 2, 5, 29, 21, 40], [33, 39, 33, 13, 18, 29], [33, 35, 31, 33, 16, 34], [17, 36, 13, 29, 9, 27], [8, 26, 29, 21, 5, 16]]}",
    "OrchardWalkEnv@{\"orchard\": [[14, 20, 8, 10, 24, 10, 17], [9, 30, 15, 7, 26, 32, 11], [15, 11, 28, 33, 26, 22, 27], [13, 23, 21, 6, 24, 2, 22], [36, 30, 29, 2, 25, 22, 34], [40, 19, 33, 5, 8, 15, 7]]}",
    "OrchardWalkEnv@{\"orchard\": [[18, 3, 12, 18, 9, 28], [17, 26, 10, 35, 33, 37], [32, 21, 6, 18, 4, 12], [28, 5, 18, 2, 6, 17], [6, 39, 15, 5, 17, 8], [30, 1, 22, 36, 27, 18], [40, 9, 3, 34, 16, 8]]}",
    "OrchardWalkEnv@{\"orchard\": [[4, 12, 13, 20, 20, 34], [14, 19, 29, 33, 12, 18], [23, 2, 17, 3, 1, 2], [33, 36, 13, 33, 31, 16], [29, 7, 28, 32, 35, 26], [33, 20, 14, 15, 22, 13], [9, 26, 23, 4, 9, 1]]}",
    "OrchardWalkEnv@{\"orchard\": [[17, 28, 11, 4, 6, 25], [33, 19, 39, 16, 19, 3], [30, 12, 11, 18, 29, 1], [17, 24, 22, 36, 21, 16], [3, 20, 14, 23, 12, 1], [22, 25, 6, 31, 18, 33], [13, 16, 33, 1, 6, 17], [6, 10, 26, 38, 3, 26]]}",
    "OrchardWalkEnv@{\"orchard\": [[20, 15, 6, 38, 34, 10], [39, 25, 21, 32, 10, 19], [40, 10, 3, 33, 28, 33], [9, 34, 33, 37, 2, 38], [15, 6, 2, 3, 9, 24], [7, 25, 29, 36, 4, 2], [35, 16, 32, 17, 1, 30]]}",
    "OrchardWalkEnv@{\"orchard\": [[33, 35, 6, 34, 5, 31], [17, 5, 17, 16, 14, 15], [30, 32, 25, 5, 31, 19], [3, 40, 13, 5, 39, 10], [22, 17, 20, 40, 37, 9], [1, 31, 4, 32, 18, 7], [14, 32, 19, 34, 19, 30], [30, 30, 8, 36, 13, 20]]}",
    "OrchardWalkEnv@{\"orchard\": [[2, 19, 30, 5, 33, 29], [18, 25, 14, 14, 5, 38], [6, 10, 34, 17, 24, 9], [39, 33, 18, 8, 24, 15], [32, 32, 26, 2, 11, 1], [32, 29, 26, 20, 10, 27], [23, 25, 21, 8, 22, 1]]}",
    "OrchardWalkEnv@{\"orchard\": [[26, 8, 13, 1, 19, 17, 24], [5, 26, 25, 38, 5, 24, 28], [18, 4, 18, 7, 4, 19, 10], [16, 18, 28, 33, 21, 13, 24], [28, 2, 26, 36, 36, 14, 6], [4, 27, 29, 40, 9, 19, 32], [4, 36, 9, 11, 31, 27, 22]]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(OrchardWalkEnv.from_env_str(task).solve())
