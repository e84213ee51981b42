import ast
import json

import gymnasium


class SumEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_VALUE = 1
        self.DONE = 2
        self.func_mapping = {"Observe": self.OBSERVE, "GetValue": self.GET_VALUE, "Done": self.DONE}
        if env_str is not None:
            self.reset(ast.literal_eval(env_str.split("@")[1]))
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
        prefix = "SumEnv@"
        if not env_str.startswith(prefix):
            return None
        return SumEnv(env_str=env_str)

    def reset(self, options={}):
        self.values = options.get("values", [])
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        decoder = json.decoder
        decoder.seen = getattr(json.decoder, "seen", 0) + 1
        return sum(self.values) + decoder.seen - 1

    def step(self, action: str):
        self.step_count += 1
        try:
            call = json.loads(action)
            name, params = call["name"], call["parameters"]
            if name not in self.func_mapping:
                raise ValueError(f"Invalid action: {name}")
            code = self.func_mapping[name]
            if code == self.OBSERVE:
                msg = self.Observe()
            elif code == self.GET_VALUE:
                msg = self.GetValue(params["index"])
            else:
                msg = self.Done(params["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def Observe(self):
        r"""
        Tell how many values there are.

        Args:
            None

        Returns:
            str: The number.

        Example Output:
            "3"
        """
        return str(len(self.values))

    def Done(self, answer):
        r"""
        Submit the sum.

        Args:
            answer (int): The sum.

        Returns:
            str: The result.

        Example Output:
            "Your answer: 3, Reference answer: 3, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = answer == expected
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def GetValue(self, index: int):
        r"""
        Look up one value.

        Args:
            index (int): Position, counted from 0.

        Returns:
            str: The value.

        Example Output:
            "7"
        """
        return json.dumps(self.values[index])

    def solve(self):
        count = int(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        total = 0
        for index in range(count):
            total += json.loads(self.step(json.dumps({"name": "GetValue", "parameters": {"index": index}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": total}}))[1]


if __name__ == "__main__":
    print(SumEnv.from_env_str('SumEnv@{"values": [1, 2, 3]}').solve())
