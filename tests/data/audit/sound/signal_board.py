"""On a board every field holds an arrow or an x. One starts in the top left field and follows the arrows until an x. In
which row and column is it, and after how many steps is it reached?

For example, with board = [">v", "^x"] the answer is [1, 1, 2].
"""

import ast
import json

import gymnasium


class SignalBoardEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_FIELD = 1
        self.IS_END = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetField": self.GET_FIELD,
            "IsEnd": self.IS_END,
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
        prefix = "SignalBoardEnv@"
        if not env_str.startswith(prefix):
            return None
        return SignalBoardEnv(env_str=env_str)

    def reset(self, options={}):
        self.board = list(options.get("board", []))
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        row = column = steps = 0
        while self.board[row][column] != "x":
            arrow = self.board[row][column]
            row += {"v": 1, "^": -1}.get(arrow, 0)
            column += {">": 1, "<": -1}.get(arrow, 0)
            steps += 1
        return [row, column, steps]

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
            elif code == self.GET_FIELD:
                msg = self.GetField(params["row"], params["column"])
            elif code == self.IS_END:
                msg = self.IsEnd(params["row"], params["column"])
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
            "{\"rows\": 6, \"columns\": 7}"
        """
        return json.dumps({"rows": len(self.board), "columns": len(self.board[0]) if self.board else 0})

    def GetField(self, row: int, column: int):
        r"""
        Look at one field.

        Args:
            row (int): Row, counted from 0.
            column (int): Column, counted from 0.

        Returns:
            str: The arrow, or x.

        Example Output:
            "\">\""
        """
        if not (0 <= row < len(self.board) and 0 <= column < len(self.board[0])):
            raise ValueError("there is no such field")
        return json.dumps(self.board[row][column])

    def IsEnd(self, row: int, column: int):
        r"""
        Tell whether a field ends the way.

        Args:
            row (int): Row, counted from 0.
            column (int): Column, counted from 0.

        Returns:
            str: "true" or "false".

        Example Output:
            "false"
        """
        return json.dumps(self.board[row][column] == "x")

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (list[int]): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: [2, 3, 11], Reference answer: [2, 3, 11], Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        row = column = steps = 0
        while not json.loads(self.step(json.dumps({"name": "IsEnd", "parameters": {"row": row, "column": column}}))[1]):
            arrow = json.loads(self.step(json.dumps({"name": "GetField", "parameters": {"row": row, "column": column}}))[1])
            row += {"v": 1, "^": -1}.get(arrow, 0)
            column += {">": 1, "<": -1}.get(arrow, 0)
            steps += 1
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": [row, column, steps]}}))[1]


TASKS = (
    "SignalBoardEnv@{\"board\": [\"v>>v<v\", \">^^vv<\", \"^>>v>v\", \"^><vvv\", \"<>^>>x\", \"<<^<^v\", \"^^v<<v\", \"^<^^>^\"]}",
    "SignalBoardEnv@{\"board\": [\">vx<<v>\", \"v>>>^<<\", \">><<v>>\", \">^>>>v<\", \"v><<<>^\", \"v>^<<>^\"]}",
    "SignalBoardEnv@{\"board\": [\"v^^v^vv^\", \">>vvvv>v\", \"<^>>>>^v\", \">v^v^vx<\", \"v^v<v^>v\", \"^^><^^v^\"]}",
    "SignalBoardEnv@{\"board\": [\">v>^^^\", \"xv^v^v\", \"^<v<<>\", \"<^v<^^\", \"v^><>^\", \"><^^^^\", \"<^v>v>\"]}",
    "SignalBoardEnv@{\"board\": [\">vv^^<v<\", \"v<><^>>v\", \">vvv>>vv\", \"v>>>vvvv\", \"<><x<>^^\", \"vv>><>>>\"]}",
    "SignalBoardEnv@{\"board\": [\"v^>>>v^v\", \">>^^v<v^\", \"^<<>>>>x\", \"<^^<v>^>\", \">v^>^<v^\", \"<<vvv<<>\"]}",
    "SignalBoardEnv@{\"board\": [\">>>>v<\", \"><v<>v\", \"<x<^<<\", \"<<<v>^\", \"v<^<><\", \"v<<v^v\"]}",
    "SignalBoardEnv@{\"board\": [\">>v^<<^\", \"><>vv>v\", \"^^<>>^v\", \">><vv>v\", \">>v<v^v\", \"^<^<>^x\", \"v^<^>><\", \"><v^>^v\"]}",
    "SignalBoardEnv@{\"board\": [\">vvv>^\", \">>v<<>\", \"<>v>><\", \"<^vx<<\", \">v<>^>\", \"<>>^^<\"]}",
    "SignalBoardEnv@{\"board\": [\">vv<vv^>\", \">>>v<v<v\", \">vvvvv><\", \"^v^v^v>>\", \"vvv<v<^<\", \">^vv>^^>\", \"^<>x<><>\"]}",
    "SignalBoardEnv@{\"board\": [\">>v>vx\", \"<^>^>^\", \"^^^^v>\", \"vv^>>>\", \"vv^<v>\", \"^v<>^<\"]}",
    "SignalBoardEnv@{\"board\": [\"v>>>>>v\", \">^<v<<<\", \"^v^>v^v\", \"<^vvv^^\", \"v^vvx><\", \"vv<^><^\", \"vv>^v^v\", \"^>^v>>^\"]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(SignalBoardEnv.from_env_str(task).solve())
