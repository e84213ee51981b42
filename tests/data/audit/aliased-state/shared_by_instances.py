"""Two shelves hold numbered books, each in rising order. Which books come first when both shelves are put together in
rising order? Name as many as are wanted, smallest first. No number stands on both shelves.

For example, with left = [3, 9], right = [4], wanted = 2 the answer is [3, 4].
"""

import ast
import json

import gymnasium


class ShelfMergeEnv(gymnasium.Env):
    taken = []

    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_LEFT_BOOK = 1
        self.GET_RIGHT_BOOK = 2
        self.IS_LEFT_SMALLER = 3
        self.DONE = 4
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetLeftBook": self.GET_LEFT_BOOK,
            "GetRightBook": self.GET_RIGHT_BOOK,
            "IsLeftSmaller": self.IS_LEFT_SMALLER,
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
        prefix = "ShelfMergeEnv@"
        if not env_str.startswith(prefix):
            return None
        return ShelfMergeEnv(env_str=env_str)

    def reset(self, options={}):
        self.left = list(options.get("left", []))
        self.right = list(options.get("right", []))
        self.wanted = options.get("wanted", 0)
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return sorted(set(self.left + self.right))[:self.wanted]

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
            elif code == self.GET_LEFT_BOOK:
                msg = self.GetLeftBook(params["index"])
            elif code == self.GET_RIGHT_BOOK:
                msg = self.GetRightBook(params["index"])
            elif code == self.IS_LEFT_SMALLER:
                msg = self.IsLeftSmaller(params["left_index"], params["right_index"])
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
            str: JSON object with left_books and right_books and wanted.

        Example Output:
            "{\"left_books\": 9, \"right_books\": 9, \"wanted\": 7}"
        """
        return json.dumps({"left_books": len(self.left), "right_books": len(self.right), "wanted": self.wanted})

    def GetLeftBook(self, index: int):
        r"""
        Read a number on the left shelf.

        Args:
            index (int): Place on the left shelf, counted from 0.

        Returns:
            str: The number.

        Example Output:
            "31"
        """
        if not 0 <= index < len(self.left):
            raise ValueError("the left shelf has no such place")
        self.taken.append(index)
        return json.dumps(self.left[index])

    def GetRightBook(self, index: int):
        r"""
        Read a number on the right shelf.

        Args:
            index (int): Place on the right shelf, counted from 0.

        Returns:
            str: The number.

        Example Output:
            "48"
        """
        if not 0 <= index < len(self.right):
            raise ValueError("the right shelf has no such place")
        return json.dumps(self.right[index])

    def IsLeftSmaller(self, left_index: int, right_index: int):
        r"""
        Tell whether a book on the left comes before one on the right.

        Args:
            left_index (int): Place on the left shelf.
            right_index (int): Place on the right shelf.

        Returns:
            str: "true" or "false".

        Example Output:
            "true"
        """
        return json.dumps(self.left[left_index] < self.right[right_index])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (list[int]): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: [12, 19], Reference answer: [12, 19], Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        wanted = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])["wanted"]
        left = right = 0
        books = []
        while len(books) < wanted:
            if json.loads(self.step(json.dumps({"name": "IsLeftSmaller", "parameters": {"left_index": left, "right_index": right}}))[1]):
                books.append(json.loads(self.step(json.dumps({"name": "GetLeftBook", "parameters": {"index": left}}))[1]))
                left += 1
            else:
                books.append(json.loads(self.step(json.dumps({"name": "GetRightBook", "parameters": {"index": right}}))[1]))
                right += 1
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": books}}))[1]


TASKS = (
    "ShelfMergeEnv@{\"left\": [46, 48, 52, 56, 62, 68, 98, 112, 124, 146, 164, 166, 186], \"right\": [61, 65, 87, 137, 145, 151, 173, 181, 187], \"wanted\": 7}",
    "ShelfMergeEnv@{\"left\": [24, 38, 40, 44, 68, 76, 116, 130, 132, 136, 152, 180], \"right\": [11, 47, 51, 53, 73, 93, 135, 137, 149, 163, 189, 199], \"wanted\": 8}",
    "ShelfMergeEnv@{\"left\": [28, 56, 84, 102, 104, 116, 118, 128, 136, 172, 174, 180, 182], \"right\": [15, 21, 35, 95, 133, 141, 167, 185, 199], \"wanted\": 8}",
    "ShelfMergeEnv@{\"left\": [18, 34, 42, 64, 96, 102, 116, 170, 178, 192], \"right\": [23, 63, 75, 83, 85, 97, 119, 121, 131, 145, 151], \"wanted\": 8}",
    "ShelfMergeEnv@{\"left\": [40, 58, 62, 78, 90, 94, 98, 112, 136, 138, 176], \"right\": [21, 23, 33, 43, 113, 149, 151, 157, 161, 173, 195], \"wanted\": 8}",
    "ShelfMergeEnv@{\"left\": [10, 20, 24, 36, 58, 130, 138, 148, 164, 166, 178], \"right\": [21, 31, 47, 65, 163, 167, 171, 181, 183, 185, 187, 189], \"wanted\": 9}",
    "ShelfMergeEnv@{\"left\": [12, 18, 34, 44, 54, 56, 88, 104, 116, 170, 176, 178], \"right\": [15, 19, 23, 57, 77, 87, 91, 117, 121, 155, 159, 175, 191], \"wanted\": 8}",
    "ShelfMergeEnv@{\"left\": [12, 20, 26, 40, 108, 112, 116, 124, 142, 156, 162, 184, 188], \"right\": [11, 13, 31, 37, 49, 65, 115, 119, 131, 151, 171, 175, 179], \"wanted\": 7}",
    "ShelfMergeEnv@{\"left\": [14, 32, 40, 42, 64, 80, 130, 154, 194], \"right\": [23, 31, 47, 57, 85, 103, 125, 187, 193, 197], \"wanted\": 9}",
    "ShelfMergeEnv@{\"left\": [12, 18, 22, 24, 74, 126, 136, 168, 176, 180, 184, 190, 192], \"right\": [25, 53, 89, 91, 109, 135, 163, 165, 197], \"wanted\": 8}",
    "ShelfMergeEnv@{\"left\": [38, 46, 50, 52, 102, 116, 122, 130, 132, 170, 174, 182, 196], \"right\": [25, 79, 81, 85, 95, 125, 155, 163, 165, 169, 177, 191], \"wanted\": 9}",
    "ShelfMergeEnv@{\"left\": [48, 72, 88, 106, 108, 118, 158, 162, 184], \"right\": [11, 51, 69, 77, 79, 83, 93, 119, 125, 161, 165, 187], \"wanted\": 7}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(ShelfMergeEnv.from_env_str(task).solve())
