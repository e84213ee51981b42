"""A walker stands on one of the posts along a ridge. From each post the walker goes to the higher one of the two
neighbours, and stops where no neighbour is higher. What do the heights of all the posts add up to at which the walker
was?

For example, with heights = [2, 3, 5, 4], start = 0 the answer is 10.
"""

import ast
import json

import gymnasium


class HillWalkEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_HEIGHT = 1
        self.IS_HIGHER = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetHeight": self.GET_HEIGHT,
            "IsHigher": self.IS_HIGHER,
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
        prefix = "HillWalkEnv@"
        if not env_str.startswith(prefix):
            return None
        return HillWalkEnv(env_str=env_str)

    def reset(self, options={}):
        self.heights = list(options.get("heights", []))
        self.start = options.get("start", 0)
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        at, total = self.start, self.heights[self.start]
        while True:
            near = [i for i in (at - 1, at + 1) if 0 <= i < len(self.heights) and self.heights[i] > self.heights[at]]
            if not near:
                return total
            at = max(near, key=lambda i: self.heights[i])
            total += self.heights[at]

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
            elif code == self.GET_HEIGHT:
                msg = self.GetHeight(params["index"])
            elif code == self.IS_HIGHER:
                msg = self.IsHigher(params["index"], params["other"])
            elif code == self.DONE:
                msg = self.Done(params["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def _post(self, index):
        if type(index) is not int or not 0 <= index < len(self.heights):
            raise ValueError(f"there is no post {index}")
        return index

    def Observe(self):
        r"""
        Tell what is known from the start.

        Args:
            None

        Returns:
            str: JSON object with posts and start.

        Example Output:
            "{\"posts\": 4, \"start\": 0}"
        """
        return json.dumps({"posts": len(self.heights), "start": self.start})

    def GetHeight(self, index: int):
        r"""
        Look up the height of a post.

        Args:
            index (int): Post, counted from 0.

        Returns:
            str: The height.

        Example Output:
            "17"
        """
        return json.dumps(self.heights[self._post(index)])

    def IsHigher(self, index: int, other: int):
        r"""
        Tell whether one post is higher than another.

        Args:
            index (int): Post, counted from 0.
            other (int): The post to compare with.

        Returns:
            str: "true" or "false".

        Example Output:
            "true"
        """
        return json.dumps(self.heights[self._post(index)] > self.heights[self._post(other)])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (int): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: 58, Reference answer: 58, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = isinstance(answer, (int, float)) and abs(answer - expected) <= 1
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        known = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        at = known["start"]
        total = json.loads(self.step(json.dumps({"name": "GetHeight", "parameters": {"index": at}}))[1])
        while True:
            near = [i for i in (at - 1, at + 1) if 0 <= i < known["posts"]]
            higher = [i for i in near if json.loads(self.step(json.dumps({"name": "IsHigher", "parameters": {"index": i, "other": at}}))[1])]
            if not higher:
                return self.step(json.dumps({"name": "Done", "parameters": {"answer": total}}))[1]
            at = higher[0]
            total += json.loads(self.step(json.dumps({"name": "GetHeight", "parameters": {"index": at}}))[1])


TASKS = (
    "HillWalkEnv@{\"heights\": [5, 9, 15, 16, 17, 24, 29, 30, 33, 38, 39, 44, 43, 42, 38, 34], \"start\": 0}",
    "HillWalkEnv@{\"heights\": [4, 9, 13, 14, 21, 26, 27, 29, 35, 41, 46, 41, 36, 32], \"start\": 0}",
    "HillWalkEnv@{\"heights\": [4, 9, 16, 18, 21, 25, 27, 32, 33, 38, 33, 27, 25, 24, 19], \"start\": 2}",
    "HillWalkEnv@{\"heights\": [8, 11, 12, 17, 23, 24, 29, 30, 35, 37, 41, 47, 52, 49, 45, 40, 36, 33, 30], \"start\": 0}",
    "HillWalkEnv@{\"heights\": [9, 15, 22, 24, 25, 30, 33, 38, 42, 45, 51, 55, 50, 49, 48, 43, 39], \"start\": 0}",
    "HillWalkEnv@{\"heights\": [9, 11, 15, 19, 20, 26, 27, 34, 39, 44, 51, 58, 61, 64, 70, 65, 61, 56, 52, 51], \"start\": 0}",
    "HillWalkEnv@{\"heights\": [5, 11, 17, 18, 19, 25, 31, 34, 40, 45, 51, 58, 62, 65, 71, 75, 81, 80, 76, 73, 71, 66], \"start\": 0}",
    "HillWalkEnv@{\"heights\": [6, 8, 15, 18, 20, 26, 28, 32, 36, 43, 42, 40, 36, 32, 27, 24], \"start\": 0}",
    "HillWalkEnv@{\"heights\": [9, 16, 21, 24, 30, 34, 37, 43, 47, 49, 51, 52, 54, 56, 58, 64, 63, 59, 54, 52], \"start\": 1}",
    "HillWalkEnv@{\"heights\": [5, 7, 11, 16, 19, 24, 29, 32, 34, 40, 36, 30, 25], \"start\": 1}",
    "HillWalkEnv@{\"heights\": [6, 10, 11, 15, 21, 25, 26, 28, 29, 31, 35, 37, 38, 41, 46, 47, 46, 41, 39], \"start\": 2}",
    "HillWalkEnv@{\"heights\": [3, 8, 9, 10, 17, 19, 24, 28, 30, 36, 39, 42, 47, 50, 54, 53, 49, 45], \"start\": 1}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(HillWalkEnv.from_env_str(task).solve())
