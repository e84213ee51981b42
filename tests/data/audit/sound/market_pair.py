"""Stalls stand in rising order of their prices. Two buyers start at the cheapest and the dearest stall. While both prices
together are more than the purse holds, the second goes one stall down; while they are less, the first goes one stall
up; they stop where the purse is spent exactly, or where they meet. At which stalls do they stop?

For example, with prices = [2, 5, 9], purse = 7 the answer is [0, 1].
"""

import ast
import json

import gymnasium


class MarketPairEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_PRICE = 1
        self.COMPARE_PAIR = 2
        self.HAVE_MET = 3
        self.DONE = 4
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetPrice": self.GET_PRICE,
            "ComparePair": self.COMPARE_PAIR,
            "HaveMet": self.HAVE_MET,
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
        prefix = "MarketPairEnv@"
        if not env_str.startswith(prefix):
            return None
        return MarketPairEnv(env_str=env_str)

    def reset(self, options={}):
        self.prices = list(options.get("prices", []))
        self.purse = options.get("purse", 0)
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        first, second = 0, len(self.prices) - 1
        while first < second and self.prices[first] + self.prices[second] != self.purse:
            if self.prices[first] + self.prices[second] > self.purse:
                second -= 1
            else:
                first += 1
        return [first, second]

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
            elif code == self.GET_PRICE:
                msg = self.GetPrice(params["stall"])
            elif code == self.COMPARE_PAIR:
                msg = self.ComparePair(params["first"], params["second"])
            elif code == self.HAVE_MET:
                msg = self.HaveMet(params["first"], params["second"])
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
            str: JSON object with stalls.

        Example Output:
            "{\"stalls\": 14}"
        """
        return json.dumps({"stalls": len(self.prices)})

    def GetPrice(self, stall: int):
        r"""
        Ask the price at a stall.

        Args:
            stall (int): Stall, counted from 0.

        Returns:
            str: The price.

        Example Output:
            "62"
        """
        if not 0 <= stall < len(self.prices):
            raise ValueError("there is no such stall")
        return json.dumps(self.prices[stall])

    def ComparePair(self, first: int, second: int):
        r"""
        Compare two prices together with the purse.

        Args:
            first (int): One stall.
            second (int): The other stall.

        Returns:
            str: "less", "exact" or "more".

        Example Output:
            "\"more\""
        """
        together = self.prices[first] + self.prices[second]
        return json.dumps("less" if together < self.purse else "more" if together > self.purse else "exact")

    def HaveMet(self, first: int, second: int):
        r"""
        Tell whether the buyers have met.

        Args:
            first (int): One stall.
            second (int): The other stall.

        Returns:
            str: "true" or "false".

        Example Output:
            "false"
        """
        return json.dumps(first >= second)

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (list[int]): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: [3, 7], Reference answer: [3, 7], Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        second = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])["stalls"] - 1
        first = 0
        while not json.loads(self.step(json.dumps({"name": "HaveMet", "parameters": {"first": first, "second": second}}))[1]):
            verdict = json.loads(self.step(json.dumps({"name": "ComparePair", "parameters": {"first": first, "second": second}}))[1])
            if verdict == "exact":
                break
            if verdict == "more":
                second -= 1
            else:
                first += 1
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": [first, second]}}))[1]


TASKS = (
    "MarketPairEnv@{\"prices\": [8, 11, 21, 31, 32, 41, 50, 52, 65, 68, 69, 86, 93, 115, 117, 127, 151, 157], \"purse\": 159}",
    "MarketPairEnv@{\"prices\": [6, 9, 11, 12, 22, 39, 41, 49, 67, 71, 90, 103, 116, 124, 126, 127, 131, 140, 153, 156], \"purse\": 145}",
    "MarketPairEnv@{\"prices\": [14, 22, 36, 46, 57, 58, 82, 87, 95, 122, 135, 138, 150, 153, 159], \"purse\": 223}",
    "MarketPairEnv@{\"prices\": [4, 8, 14, 19, 39, 40, 61, 66, 72, 88, 101, 120, 126, 131, 151, 158], \"purse\": 133}",
    "MarketPairEnv@{\"prices\": [11, 21, 27, 28, 39, 54, 63, 65, 75, 80, 90, 92, 95, 106, 112, 133, 143, 146, 149], \"purse\": 120}",
    "MarketPairEnv@{\"prices\": [4, 37, 41, 46, 55, 63, 65, 80, 85, 92, 97, 104, 106, 117, 119, 126, 131, 148, 153], \"purse\": 129}",
    "MarketPairEnv@{\"prices\": [20, 21, 23, 48, 51, 67, 80, 81, 84, 90, 93, 94, 112, 122, 127, 144, 149, 151, 152], \"purse\": 165}",
    "MarketPairEnv@{\"prices\": [8, 15, 17, 28, 36, 45, 53, 54, 58, 63, 64, 71, 75, 105, 117, 131, 156, 157], \"purse\": 81}",
    "MarketPairEnv@{\"prices\": [4, 6, 9, 10, 17, 37, 47, 51, 57, 72, 85, 86, 89, 90, 106, 109, 127, 140, 150, 159], \"purse\": 55}",
    "MarketPairEnv@{\"prices\": [6, 7, 9, 17, 26, 39, 42, 43, 56, 68, 83, 84, 87, 105, 109, 121, 129, 138, 147, 156], \"purse\": 108}",
    "MarketPairEnv@{\"prices\": [11, 42, 61, 69, 74, 82, 87, 91, 119, 125, 140, 143, 145, 146, 150, 153, 157], \"purse\": 244}",
    "MarketPairEnv@{\"prices\": [5, 10, 18, 26, 28, 34, 37, 41, 55, 61, 95, 105, 124, 131, 142, 145], \"purse\": 143}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(MarketPairEnv.from_env_str(task).solve())
