"""A stall sells fruit at the given prices, one after the other. The stall keeper notes a price where it is higher than
the last one that was noted; the first one is noted always. What do the noted prices add up to?
"""

import ast
import json

import gymnasium


class FruitStallEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.IS_NOTED = 1
        self.DONE = 2
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "IsNoted": self.IS_NOTED,
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
        prefix = "FruitStallEnv@"
        if not env_str.startswith(prefix):
            return None
        return FruitStallEnv(env_str=env_str)

    def reset(self, options={}):
        self.prices = options.get("prices", [])
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        total, last = 0, 0
        for price in self.prices:
            if price > last:
                total, last = total + price, price
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
            elif code == self.IS_NOTED:
                msg = self.IsNoted(params["price"], params["last"])
            elif code == self.DONE:
                msg = self.Done(params["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def Observe(self):
        r"""
        Get the list of prices.

        Args:
            None

        Returns:
            str: The prices as JSON.

        Example Output:
            "[3, 1, 4]"
        """
        return json.dumps(self.prices)

    def IsNoted(self, price: int, last: int):
        r"""
        Tell whether a price is noted after another.

        Args:
            price (int): The price.
            last (int): The price that was noted before, 0 for none.

        Returns:
            str: "true" or "false".

        Example Output:
            "true"
        """
        return json.dumps(price > last)

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
        # The prices are all there from the start.
        prices = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        answer, last = 0, 0
        for price in prices:
            noted = self.step(json.dumps({"name": "IsNoted", "parameters": {"price": price, "last": last}}))[1]
            if json.loads(noted):
                answer, last = answer + price, price
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": answer}}))[1]


TASKS = (
    "FruitStallEnv@{\"prices\": [96, 47, 90, 96, 85, 69, 5, 61, 33, 85, 8, 22, 16, 49, 62]}",
    "FruitStallEnv@{\"prices\": [50, 71, 15, 75, 33, 3, 95, 29, 54, 37, 25, 51, 22, 11]}",
    "FruitStallEnv@{\"prices\": [81, 81, 58, 18, 18, 2, 2, 28, 29, 23, 23, 39, 42]}",
    "FruitStallEnv@{\"prices\": [71, 88, 82, 28, 25, 90, 27, 51, 40, 4, 48, 55, 23, 20]}",
    "FruitStallEnv@{\"prices\": [10, 44, 40, 79, 77, 2, 78, 88, 92, 45, 10, 41, 47, 41, 63]}",
    "FruitStallEnv@{\"prices\": [25, 63, 62, 92, 24, 9, 34, 4, 97, 47, 53, 4, 72, 55, 48, 50]}",
    "FruitStallEnv@{\"prices\": [59, 7, 92, 25, 81, 27, 17, 98, 33, 61, 46]}",
    "FruitStallEnv@{\"prices\": [69, 34, 61, 15, 77, 97, 49, 39, 6, 57, 13, 28, 45, 67, 80, 48]}",
    "FruitStallEnv@{\"prices\": [45, 37, 91, 71, 13, 41, 89, 42, 41, 24, 12, 82, 21]}",
    "FruitStallEnv@{\"prices\": [63, 22, 94, 8, 12, 78, 70, 53, 6, 32, 96, 78, 46, 34, 60]}",
    "FruitStallEnv@{\"prices\": [20, 9, 83, 6, 65, 44, 28, 18, 95, 74, 18, 82, 54, 15, 23, 57, 49]}",
    "FruitStallEnv@{\"prices\": [9, 55, 39, 20, 60, 81, 23, 68, 60, 64, 90, 95, 42]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(FruitStallEnv.from_env_str(task).solve())
