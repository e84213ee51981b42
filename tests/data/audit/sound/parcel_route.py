"""A parcel leaves a town and is passed on along the roads, each town knowing the next one alone, until a town has no
road out of it. Every town on the way asks a toll, the first and the last as well. What does the way cost?

>>> parcel_cost({"A": "B"}, {"A": 2, "B": 5}, "A")
7
"""

import ast
import json

import gymnasium


class ParcelRouteEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_NEXT_TOWN = 1
        self.GET_TOLL = 2
        self.IS_LAST_TOWN = 3
        self.DONE = 4
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetNextTown": self.GET_NEXT_TOWN,
            "GetToll": self.GET_TOLL,
            "IsLastTown": self.IS_LAST_TOWN,
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
        prefix = "ParcelRouteEnv@"
        if not env_str.startswith(prefix):
            return None
        return ParcelRouteEnv(env_str=env_str)

    def reset(self, options={}):
        self.roads = dict(options.get("roads", {}))
        self.tolls = dict(options.get("tolls", {}))
        self.start = options.get("start", "")
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        town, cost = self.start, self.tolls[self.start]
        while town in self.roads:
            town = self.roads[town]
            cost += self.tolls[town]
        return cost

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
            elif code == self.GET_NEXT_TOWN:
                msg = self.GetNextTown(params["town"])
            elif code == self.GET_TOLL:
                msg = self.GetToll(params["town"])
            elif code == self.IS_LAST_TOWN:
                msg = self.IsLastTown(params["town"])
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
            str: JSON object with start and towns.

        Example Output:
            "{\"start\": \"Alba\", \"towns\": 16}"
        """
        return json.dumps({"start": self.start, "towns": len(self.tolls)})

    def GetNextTown(self, town: str):
        r"""
        Look up where the road out of a town leads.

        Args:
            town (str): Name of a town.

        Returns:
            str: Name of the next town, or null where the way ends.

        Example Output:
            "\"Brod\""
        """
        if town not in self.tolls:
            raise ValueError(f"there is no town {town}")
        return json.dumps(self.roads.get(town))

    def GetToll(self, town: str):
        r"""
        Look up the toll of a town.

        Args:
            town (str): Name of a town.

        Returns:
            str: The toll.

        Example Output:
            "14"
        """
        if town not in self.tolls:
            raise ValueError(f"there is no town {town}")
        return json.dumps(self.tolls[town])

    def IsLastTown(self, town: str):
        r"""
        Tell whether the way ends in a town.

        Args:
            town (str): Name of a town.

        Returns:
            str: "true" or "false".

        Example Output:
            "false"
        """
        return json.dumps(town in self.tolls and town not in self.roads)

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
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        town = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])["start"]
        cost = json.loads(self.step(json.dumps({"name": "GetToll", "parameters": {"town": town}}))[1])
        while not json.loads(self.step(json.dumps({"name": "IsLastTown", "parameters": {"town": town}}))[1]):
            town = json.loads(self.step(json.dumps({"name": "GetNextTown", "parameters": {"town": town}}))[1])
            cost += json.loads(self.step(json.dumps({"name": "GetToll", "parameters": {"town": town}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": cost}}))[1]


TASKS = (
    "ParcelRouteEnv@{\"roads\": {\"Gant\": \"Nida\", \"Alba\": \"Fell\", \"Orth\": \"Gant\", \"Ilva\": \"Alba\", \"Lund\": \"Fell\", \"Dorn\": \"Gant\", \"Mora\": \"Ilva\", \"Ceri\": \"Dorn\", \"Brod\": \"Ilva\", \"Ebbs\": \"Dorn\", \"Nida\": \"Karo\", \"Pola\": \"Holm\", \"Jura\": \"Gant\", \"Fell\": \"Pola\", \"Holm\": \"Ceri\"}, \"tolls\": {\"Brod\": 16, \"Ilva\": 30, \"Alba\": 60, \"Fell\": 23, \"Pola\": 50, \"Holm\": 30, \"Ceri\": 29, \"Dorn\": 10, \"Gant\": 37, \"Nida\": 14, \"Karo\": 17, \"Mora\": 7, \"Lund\": 13, \"Orth\": 23, \"Ebbs\": 37, \"Jura\": 7}, \"start\": \"Brod\"}",
    "ParcelRouteEnv@{\"roads\": {\"Karo\": \"Lund\", \"Brod\": \"Ilva\", \"Ceri\": \"Fell\", \"Gant\": \"Pola\", \"Jura\": \"Ebbs\", \"Ilva\": \"Nida\", \"Nida\": \"Dorn\", \"Ebbs\": \"Holm\", \"Fell\": \"Jura\", \"Lund\": \"Orth\", \"Mora\": \"Gant\", \"Pola\": \"Lund\", \"Alba\": \"Brod\", \"Orth\": \"Brod\", \"Dorn\": \"Ceri\"}, \"tolls\": {\"Gant\": 4, \"Pola\": 29, \"Lund\": 47, \"Orth\": 50, \"Brod\": 59, \"Ilva\": 53, \"Nida\": 32, \"Dorn\": 39, \"Ceri\": 33, \"Fell\": 2, \"Jura\": 6, \"Ebbs\": 27, \"Holm\": 54, \"Alba\": 35, \"Mora\": 56, \"Karo\": 31}, \"start\": \"Gant\"}",
    "ParcelRouteEnv@{\"roads\": {\"Gant\": \"Karo\", \"Fell\": \"Holm\", \"Ebbs\": \"Pola\", \"Ceri\": \"Ebbs\", \"Dorn\": \"Nida\", \"Ilva\": \"Gant\", \"Lund\": \"Nida\", \"Pola\": \"Jura\", \"Orth\": \"Fell\", \"Holm\": \"Lund\", \"Brod\": \"Ilva\", \"Mora\": \"Karo\", \"Alba\": \"Holm\", \"Karo\": \"Orth\", \"Nida\": \"Ebbs\"}, \"tolls\": {\"Brod\": 18, \"Ilva\": 16, \"Gant\": 52, \"Karo\": 40, \"Orth\": 2, \"Fell\": 2, \"Holm\": 36, \"Lund\": 21, \"Nida\": 31, \"Ebbs\": 19, \"Pola\": 22, \"Jura\": 43, \"Dorn\": 55, \"Ceri\": 58, \"Mora\": 17, \"Alba\": 32}, \"start\": \"Brod\"}",
    "ParcelRouteEnv@{\"roads\": {\"Mora\": \"Alba\", \"Lund\": \"Ilva\", \"Fell\": \"Gant\", \"Ilva\": \"Ceri\", \"Dorn\": \"Fell\", \"Ebbs\": \"Jura\", \"Holm\": \"Brod\", \"Pola\": \"Dorn\", \"Karo\": \"Ebbs\", \"Orth\": \"Ebbs\", \"Ceri\": \"Nida\", \"Nida\": \"Mora\", \"Brod\": \"Lund\", \"Jura\": \"Brod\", \"Alba\": \"Pola\"}, \"tolls\": {\"Orth\": 33, \"Ebbs\": 14, \"Jura\": 21, \"Brod\": 51, \"Lund\": 54, \"Ilva\": 14, \"Ceri\": 16, \"Nida\": 31, \"Mora\": 16, \"Alba\": 18, \"Pola\": 50, \"Dorn\": 58, \"Fell\": 20, \"Gant\": 8, \"Karo\": 41, \"Holm\": 33}, \"start\": \"Orth\"}",
    "ParcelRouteEnv@{\"roads\": {\"Pola\": \"Fell\", \"Lund\": \"Holm\", \"Ilva\": \"Mora\", \"Fell\": \"Lund\", \"Jura\": \"Pola\", \"Brod\": \"Orth\", \"Alba\": \"Dorn\", \"Dorn\": \"Karo\", \"Orth\": \"Jura\", \"Nida\": \"Ebbs\", \"Ebbs\": \"Alba\", \"Mora\": \"Orth\", \"Gant\": \"Ilva\", \"Karo\": \"Ilva\", \"Ceri\": \"Ilva\"}, \"tolls\": {\"Nida\": 12, \"Ebbs\": 8, \"Alba\": 2, \"Dorn\": 7, \"Karo\": 19, \"Ilva\": 7, \"Mora\": 24, \"Orth\": 28, \"Jura\": 58, \"Pola\": 9, \"Fell\": 37, \"Lund\": 50, \"Holm\": 15, \"Gant\": 26, \"Ceri\": 24, \"Brod\": 51}, \"start\": \"Nida\"}",
    "ParcelRouteEnv@{\"roads\": {\"Nida\": \"Mora\", \"Brod\": \"Ebbs\", \"Pola\": \"Mora\", \"Lund\": \"Ilva\", \"Gant\": \"Lund\", \"Orth\": \"Mora\", \"Karo\": \"Holm\", \"Holm\": \"Lund\", \"Ilva\": \"Jura\", \"Dorn\": \"Lund\", \"Jura\": \"Orth\", \"Fell\": \"Brod\", \"Ebbs\": \"Holm\", \"Alba\": \"Lund\", \"Ceri\": \"Fell\"}, \"tolls\": {\"Ceri\": 4, \"Fell\": 18, \"Brod\": 49, \"Ebbs\": 47, \"Holm\": 46, \"Lund\": 22, \"Ilva\": 19, \"Jura\": 21, \"Orth\": 2, \"Mora\": 48, \"Nida\": 50, \"Dorn\": 40, \"Gant\": 60, \"Karo\": 53, \"Alba\": 42, \"Pola\": 6}, \"start\": \"Ceri\"}",
    "ParcelRouteEnv@{\"roads\": {\"Orth\": \"Karo\", \"Brod\": \"Gant\", \"Pola\": \"Ceri\", \"Nida\": \"Holm\", \"Ebbs\": \"Orth\", \"Lund\": \"Mora\", \"Fell\": \"Dorn\", \"Dorn\": \"Pola\", \"Jura\": \"Alba\", \"Holm\": \"Alba\", \"Ceri\": \"Mora\", \"Ilva\": \"Fell\", \"Karo\": \"Ilva\", \"Gant\": \"Holm\", \"Alba\": \"Ebbs\"}, \"tolls\": {\"Brod\": 28, \"Gant\": 6, \"Holm\": 43, \"Alba\": 4, \"Ebbs\": 32, \"Orth\": 37, \"Karo\": 36, \"Ilva\": 22, \"Fell\": 12, \"Dorn\": 29, \"Pola\": 58, \"Ceri\": 8, \"Mora\": 6, \"Lund\": 18, \"Nida\": 41, \"Jura\": 7}, \"start\": \"Brod\"}",
    "ParcelRouteEnv@{\"roads\": {\"Alba\": \"Ilva\", \"Mora\": \"Lund\", \"Holm\": \"Dorn\", \"Pola\": \"Lund\", \"Lund\": \"Fell\", \"Orth\": \"Ilva\", \"Fell\": \"Nida\", \"Ceri\": \"Alba\", \"Jura\": \"Ceri\", \"Karo\": \"Brod\", \"Gant\": \"Ceri\", \"Brod\": \"Holm\", \"Dorn\": \"Mora\", \"Ilva\": \"Karo\", \"Ebbs\": \"Brod\"}, \"tolls\": {\"Gant\": 27, \"Ceri\": 18, \"Alba\": 17, \"Ilva\": 34, \"Karo\": 35, \"Brod\": 16, \"Holm\": 43, \"Dorn\": 53, \"Mora\": 8, \"Lund\": 43, \"Fell\": 31, \"Nida\": 4, \"Pola\": 8, \"Orth\": 2, \"Ebbs\": 32, \"Jura\": 58}, \"start\": \"Gant\"}",
    "ParcelRouteEnv@{\"roads\": {\"Holm\": \"Karo\", \"Jura\": \"Brod\", \"Nida\": \"Ilva\", \"Brod\": \"Alba\", \"Orth\": \"Mora\", \"Ilva\": \"Ceri\", \"Ceri\": \"Lund\", \"Gant\": \"Nida\", \"Alba\": \"Karo\", \"Ebbs\": \"Orth\", \"Lund\": \"Dorn\", \"Mora\": \"Gant\", \"Fell\": \"Alba\", \"Pola\": \"Brod\", \"Dorn\": \"Pola\"}, \"tolls\": {\"Orth\": 60, \"Mora\": 15, \"Gant\": 54, \"Nida\": 2, \"Ilva\": 54, \"Ceri\": 22, \"Lund\": 28, \"Dorn\": 45, \"Pola\": 25, \"Brod\": 13, \"Alba\": 41, \"Karo\": 21, \"Ebbs\": 6, \"Jura\": 15, \"Holm\": 4, \"Fell\": 52}, \"start\": \"Orth\"}",
    "ParcelRouteEnv@{\"roads\": {\"Brod\": \"Ceri\", \"Ilva\": \"Jura\", \"Ceri\": \"Pola\", \"Ebbs\": \"Dorn\", \"Gant\": \"Ilva\", \"Lund\": \"Fell\", \"Karo\": \"Holm\", \"Holm\": \"Brod\", \"Fell\": \"Mora\", \"Pola\": \"Dorn\", \"Orth\": \"Dorn\", \"Mora\": \"Alba\", \"Jura\": \"Holm\", \"Dorn\": \"Lund\", \"Nida\": \"Jura\"}, \"tolls\": {\"Ilva\": 54, \"Jura\": 7, \"Holm\": 27, \"Brod\": 38, \"Ceri\": 58, \"Pola\": 25, \"Dorn\": 31, \"Lund\": 51, \"Fell\": 12, \"Mora\": 10, \"Alba\": 2, \"Gant\": 5, \"Orth\": 37, \"Karo\": 11, \"Ebbs\": 43, \"Nida\": 53}, \"start\": \"Ilva\"}",
    "ParcelRouteEnv@{\"roads\": {\"Holm\": \"Jura\", \"Brod\": \"Lund\", \"Pola\": \"Ebbs\", \"Fell\": \"Lund\", \"Mora\": \"Alba\", \"Lund\": \"Karo\", \"Karo\": \"Ilva\", \"Jura\": \"Mora\", \"Nida\": \"Fell\", \"Ilva\": \"Jura\", \"Ceri\": \"Mora\", \"Dorn\": \"Pola\", \"Gant\": \"Pola\", \"Alba\": \"Pola\", \"Orth\": \"Nida\"}, \"tolls\": {\"Orth\": 13, \"Nida\": 38, \"Fell\": 15, \"Lund\": 4, \"Karo\": 27, \"Ilva\": 35, \"Jura\": 12, \"Mora\": 26, \"Alba\": 24, \"Pola\": 9, \"Ebbs\": 11, \"Dorn\": 17, \"Holm\": 48, \"Gant\": 54, \"Brod\": 59, \"Ceri\": 14}, \"start\": \"Orth\"}",
    "ParcelRouteEnv@{\"roads\": {\"Fell\": \"Karo\", \"Pola\": \"Fell\", \"Nida\": \"Orth\", \"Dorn\": \"Gant\", \"Orth\": \"Alba\", \"Ilva\": \"Holm\", \"Brod\": \"Ilva\", \"Alba\": \"Brod\", \"Ebbs\": \"Lund\", \"Lund\": \"Nida\", \"Mora\": \"Gant\", \"Ceri\": \"Ebbs\", \"Karo\": \"Mora\", \"Jura\": \"Gant\", \"Holm\": \"Fell\"}, \"tolls\": {\"Ceri\": 54, \"Ebbs\": 31, \"Lund\": 55, \"Nida\": 13, \"Orth\": 53, \"Alba\": 32, \"Brod\": 27, \"Ilva\": 8, \"Holm\": 6, \"Fell\": 10, \"Karo\": 24, \"Mora\": 29, \"Gant\": 25, \"Dorn\": 7, \"Pola\": 53, \"Jura\": 30}, \"start\": \"Ceri\"}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(ParcelRouteEnv.from_env_str(task).solve())
