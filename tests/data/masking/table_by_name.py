"""Every harbour asks for dues. A ship pays the dues of a harbour in full if they are above the limit, otherwise one coin
less. What does it pay in all harbours together?
"""

import ast
import json

import gymnasium


class HarbourDuesEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.PAYMENT = 1
        self.DONE = 2
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "Payment": self.PAYMENT,
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
        prefix = "HarbourDuesEnv@"
        if not env_str.startswith(prefix):
            return None
        return HarbourDuesEnv(env_str=env_str)

    def reset(self, options={}):
        self.dues = dict(options.get("dues", {}))
        self.limit = options.get("limit", 0)
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return sum(due if due > self.limit else due - 1 for due in self.dues.values())

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
            elif code == self.PAYMENT:
                msg = self.Payment(params["due"])
            elif code == self.DONE:
                msg = self.Done(params["answer"])
        except Exception as e:
            msg = f"Error: {e}"
        return True, msg

    def Observe(self):
        r"""
        Obtain the limit and the dues.

        Args:
            None

        Returns:
            str: JSON object with the limit and the dues of all harbours.

        Example Output:
            "{\"limit\": 3, \"dues\": {\"Alba\": 4}}"
        """
        state = {
            "limit": self.limit,
            "dues": self.dues,
        }
        return json.dumps(state)

    def Payment(self, due: int):
        r"""
        Tell what is paid for dues.

        Args:
            due (int): The dues of a harbour.

        Returns:
            str: The coins paid.

        Example Output:
            "9"
        """
        return json.dumps(due if due > self.limit else due - 1)

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
        state = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        answer = 0
        for due in state["dues"].values():
            answer += int(self.step(json.dumps({"name": "Payment", "parameters": {"due": due}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": answer}}))[1]


TASKS = (
    "HarbourDuesEnv@{\"dues\": {\"Holm\": 6, \"Alba\": 19, \"Karo\": 56, \"Dorn\": 29, \"Mora\": 31, \"Nida\": 22, \"Gant\": 43, \"Ilva\": 6, \"Jura\": 59}, \"limit\": 11}",
    "HarbourDuesEnv@{\"dues\": {\"Ceri\": 8, \"Lund\": 37, \"Ilva\": 13, \"Karo\": 41, \"Gant\": 7, \"Dorn\": 57, \"Mora\": 49, \"Alba\": 16, \"Nida\": 42, \"Jura\": 4}, \"limit\": 24}",
    "HarbourDuesEnv@{\"dues\": {\"Fell\": 11, \"Holm\": 22, \"Gant\": 33, \"Jura\": 8, \"Lund\": 52, \"Ilva\": 52, \"Ceri\": 19, \"Nida\": 55, \"Alba\": 28, \"Mora\": 23, \"Dorn\": 11, \"Karo\": 11, \"Ebbs\": 37}, \"limit\": 12}",
    "HarbourDuesEnv@{\"dues\": {\"Dorn\": 15, \"Lund\": 53, \"Brod\": 21, \"Gant\": 59, \"Jura\": 26, \"Nida\": 59, \"Ebbs\": 9, \"Alba\": 7, \"Ilva\": 29, \"Mora\": 52, \"Karo\": 23, \"Ceri\": 27}, \"limit\": 34}",
    "HarbourDuesEnv@{\"dues\": {\"Alba\": 20, \"Ebbs\": 9, \"Karo\": 54, \"Ceri\": 54, \"Jura\": 27, \"Nida\": 38, \"Holm\": 11, \"Brod\": 23, \"Fell\": 7, \"Ilva\": 22, \"Mora\": 13, \"Lund\": 11, \"Gant\": 19}, \"limit\": 25}",
    "HarbourDuesEnv@{\"dues\": {\"Ebbs\": 30, \"Alba\": 58, \"Brod\": 19, \"Ilva\": 42, \"Karo\": 4, \"Mora\": 17, \"Jura\": 36, \"Holm\": 30, \"Gant\": 11, \"Lund\": 26, \"Ceri\": 15}, \"limit\": 20}",
    "HarbourDuesEnv@{\"dues\": {\"Alba\": 31, \"Ceri\": 51, \"Jura\": 30, \"Lund\": 53, \"Mora\": 30, \"Brod\": 10, \"Ebbs\": 24, \"Holm\": 23, \"Gant\": 31, \"Ilva\": 17, \"Fell\": 32}, \"limit\": 29}",
    "HarbourDuesEnv@{\"dues\": {\"Ceri\": 55, \"Holm\": 57, \"Alba\": 29, \"Karo\": 46, \"Nida\": 6, \"Ilva\": 16, \"Mora\": 3, \"Dorn\": 5, \"Ebbs\": 39, \"Lund\": 18, \"Fell\": 33, \"Gant\": 48}, \"limit\": 38}",
    "HarbourDuesEnv@{\"dues\": {\"Gant\": 26, \"Holm\": 25, \"Dorn\": 54, \"Lund\": 18, \"Ebbs\": 55, \"Karo\": 45, \"Jura\": 56, \"Mora\": 57, \"Nida\": 6, \"Ceri\": 42, \"Brod\": 34}, \"limit\": 22}",
    "HarbourDuesEnv@{\"dues\": {\"Ceri\": 15, \"Nida\": 53, \"Dorn\": 54, \"Holm\": 51, \"Gant\": 23, \"Alba\": 33, \"Brod\": 46, \"Karo\": 33, \"Lund\": 58, \"Ilva\": 37, \"Mora\": 42}, \"limit\": 12}",
    "HarbourDuesEnv@{\"dues\": {\"Gant\": 42, \"Lund\": 22, \"Alba\": 35, \"Brod\": 27, \"Ilva\": 35, \"Ceri\": 33, \"Nida\": 37, \"Mora\": 48, \"Jura\": 47, \"Holm\": 28}, \"limit\": 24}",
    "HarbourDuesEnv@{\"dues\": {\"Lund\": 7, \"Ilva\": 4, \"Karo\": 8, \"Alba\": 52, \"Mora\": 25, \"Ceri\": 42, \"Gant\": 40, \"Jura\": 58, \"Ebbs\": 51, \"Nida\": 48, \"Brod\": 29, \"Dorn\": 22, \"Holm\": 3}, \"limit\": 18}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(HarbourDuesEnv.from_env_str(task).solve())
