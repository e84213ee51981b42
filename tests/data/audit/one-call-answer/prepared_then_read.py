"""A surveyor measures a river at gauges. Each gauge says how many gauges further the next measurement is taken. Starting
at the first gauge, what is the mean of the flows that are measured before the river ends, rounded to two decimals?

Input: flows = [2.0, 8.0, 5.0], hops = [2, 1, 1]
Output: 3.5
"""

import ast
import json

import gymnasium


class RiverHopEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_FLOW = 1
        self.GET_HOP = 2
        self.IS_RIVER_OVER = 3
        self.MEASURE_ALL = 4
        self.GET_MEAN = 5
        self.DONE = 6
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetFlow": self.GET_FLOW,
            "GetHop": self.GET_HOP,
            "IsRiverOver": self.IS_RIVER_OVER,
            "MeasureAll": self.MEASURE_ALL,
            "GetMean": self.GET_MEAN,
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
        prefix = "RiverHopEnv@"
        if not env_str.startswith(prefix):
            return None
        return RiverHopEnv(env_str=env_str)

    def reset(self, options={}):
        self.flows = list(options.get("flows", []))
        self.hops = list(options.get("hops", []))
        self.mean = None
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        at, taken = 0, []
        while at < len(self.flows):
            taken.append(self.flows[at])
            at += self.hops[at]
        return round(sum(taken) / len(taken), 2)

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
            elif code == self.GET_FLOW:
                msg = self.GetFlow(params["gauge"])
            elif code == self.GET_HOP:
                msg = self.GetHop(params["gauge"])
            elif code == self.IS_RIVER_OVER:
                msg = self.IsRiverOver(params["gauge"])
            elif code == self.MEASURE_ALL:
                msg = self.MeasureAll()
            elif code == self.GET_MEAN:
                msg = self.GetMean()
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
            str: JSON object with gauges.

        Example Output:
            "{\"gauges\": 24}"
        """
        return json.dumps({"gauges": len(self.flows)})

    def GetFlow(self, gauge: int):
        r"""
        Read the flow at a gauge.

        Args:
            gauge (int): Gauge, counted from 0.

        Returns:
            str: The flow.

        Example Output:
            "17.25"
        """
        if not 0 <= gauge < len(self.flows):
            raise ValueError("there is no such gauge")
        return json.dumps(self.flows[gauge])

    def GetHop(self, gauge: int):
        r"""
        Tell how many gauges further the next measurement is taken.

        Args:
            gauge (int): Gauge, counted from 0.

        Returns:
            str: Gauges, from 1 to 3.

        Example Output:
            "2"
        """
        if not 0 <= gauge < len(self.hops):
            raise ValueError("there is no such gauge")
        return json.dumps(self.hops[gauge])

    def IsRiverOver(self, gauge: int):
        r"""
        Tell whether the river ends before a gauge.

        Args:
            gauge (int): Gauge, counted from 0.

        Returns:
            str: "true" or "false".

        Example Output:
            "false"
        """
        return json.dumps(gauge >= len(self.flows))

    def MeasureAll(self):
        r"""
        Take all measurements.

        Args:
            None

        Returns:
            str: "done".

        Example Output:
            "\"done\""
        """
        self.mean = self.get_ref_answer()
        return json.dumps("done")

    def GetMean(self):
        r"""
        Tell the mean of what was measured.

        Args:
            None

        Returns:
            str: The mean, or null.

        Example Output:
            "31.07"
        """
        return json.dumps(self.mean)

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (float): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: 31.07, Reference answer: 31.07, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        at, taken = 0, []
        while not json.loads(self.step(json.dumps({"name": "IsRiverOver", "parameters": {"gauge": at}}))[1]):
            taken.append(json.loads(self.step(json.dumps({"name": "GetFlow", "parameters": {"gauge": at}}))[1]))
            at += json.loads(self.step(json.dumps({"name": "GetHop", "parameters": {"gauge": at}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": round(sum(taken) / len(taken), 2)}}))[1]


TASKS = (
    "RiverHopEnv@{\"flows\": [50.16, 48.89, 52.17, 34.74, 17.16, 51.22, 48.61, 41.39, 54.91, 21.46, 6.02, 33.67, 48.05, 12.83, 45.26, 55.97, 14.81, 36.81, 40.98, 28.45, 13.19, 16.03, 45.32, 47.71, 28.12, 6.17, 48.59, 46.56], \"hops\": [1, 2, 3, 3, 2, 3, 2, 2, 3, 3, 1, 1, 1, 1, 1, 1, 3, 2, 2, 3, 3, 2, 2, 3, 1, 1, 1, 2]}",
    "RiverHopEnv@{\"flows\": [52.12, 22.93, 28.34, 5.82, 19.63, 2.79, 17.55, 36.82, 6.55, 13.07, 52.38, 34.36, 35.62, 13.6, 55.6, 17.51, 6.73, 27.36, 35.99, 36.91, 8.72, 50.78, 20.99, 59.68, 23.31, 2.62, 3.05, 22.81, 42.63], \"hops\": [2, 1, 3, 3, 2, 1, 3, 1, 2, 2, 3, 1, 3, 1, 3, 3, 2, 1, 2, 1, 2, 1, 3, 1, 1, 1, 2, 2, 1]}",
    "RiverHopEnv@{\"flows\": [54.37, 50.4, 3.78, 47.4, 42.87, 39.15, 59.14, 4.29, 9.54, 45.54, 56.42, 40.94, 18.63, 35.9, 45.72, 7.22, 20.11, 16.16, 8.32, 29.4, 10.95, 15.07, 9.45, 40.98, 1.74, 43.32, 12.51, 3.12, 55.73, 14.01, 56.1, 52.14], \"hops\": [3, 1, 2, 1, 2, 1, 3, 1, 2, 2, 2, 1, 2, 1, 3, 2, 1, 2, 1, 3, 1, 1, 3, 2, 3, 1, 2, 1, 2, 2, 2, 1]}",
    "RiverHopEnv@{\"flows\": [2.5, 34.69, 18.5, 48.44, 16.38, 7.45, 27.91, 29.46, 10.05, 31.29, 38.23, 47.47, 55.59, 34.04, 50.28, 8.03, 45.54, 58.27, 26.49, 16.43, 15.08, 15.05, 24.02, 25.52, 10.57, 50.11], \"hops\": [2, 1, 3, 1, 2, 3, 2, 3, 1, 2, 1, 3, 2, 1, 2, 2, 1, 2, 1, 2, 3, 1, 1, 1, 3, 1]}",
    "RiverHopEnv@{\"flows\": [12.61, 5.68, 6.16, 36.9, 30.23, 17.16, 13.16, 37.13, 42.76, 48.88, 35.39, 12.94, 4.88, 44.23, 25.08, 43.58, 4.27, 48.83, 20.78, 50.67, 52.01, 30.09, 1.91, 54.7, 29.12, 52.45], \"hops\": [2, 1, 1, 3, 2, 1, 1, 3, 2, 3, 3, 1, 2, 3, 2, 3, 1, 1, 2, 3, 1, 2, 3, 2, 3, 1]}",
    "RiverHopEnv@{\"flows\": [52.5, 57.29, 30.19, 31.29, 32.3, 32.7, 2.22, 58.08, 14.2, 11.76, 7.06, 15.78, 49.21, 2.77, 6.69, 42.24, 12.51, 2.04, 36.36, 35.01, 31.85, 42.46, 7.07, 52.3, 43.31, 3.67, 8.26, 30.12], \"hops\": [3, 2, 1, 1, 1, 2, 1, 3, 3, 1, 1, 1, 3, 3, 2, 3, 2, 1, 1, 3, 2, 3, 2, 3, 3, 3, 1, 2]}",
    "RiverHopEnv@{\"flows\": [46.84, 20.97, 15.18, 20.77, 26.7, 58.89, 48.46, 54.85, 49.09, 51.01, 4.16, 31.53, 57.51, 56.13, 15.71, 25.91, 38.33, 22.5, 32.32, 5.09, 26.55, 30.78, 2.23, 9.22], \"hops\": [2, 2, 3, 1, 1, 1, 3, 3, 2, 3, 3, 2, 3, 3, 1, 3, 1, 2, 1, 3, 1, 2, 1, 1]}",
    "RiverHopEnv@{\"flows\": [7.67, 21.51, 10.85, 4.56, 57.59, 55.34, 54.18, 5.98, 35.82, 55.98, 26.96, 31.19, 53.23, 55.02, 35.06, 17.17, 44.42, 44.68, 17.94, 27.79, 42.0, 14.08, 23.81, 33.37, 22.64, 53.62, 18.92, 29.19], \"hops\": [2, 1, 1, 2, 1, 1, 3, 3, 2, 3, 2, 1, 2, 1, 1, 2, 3, 2, 2, 2, 2, 1, 2, 1, 1, 1, 3, 1]}",
    "RiverHopEnv@{\"flows\": [52.41, 26.96, 4.66, 23.89, 26.95, 44.39, 7.45, 14.28, 57.6, 44.58, 10.12, 20.88, 21.79, 40.85, 37.36, 51.15, 49.45, 31.55, 44.59, 44.85, 45.82, 29.04, 47.31, 42.8, 54.97, 8.51, 52.38, 1.26, 46.17, 35.56, 30.38, 57.8, 34.75], \"hops\": [2, 2, 3, 3, 1, 2, 2, 3, 2, 2, 3, 2, 2, 2, 2, 3, 3, 3, 2, 3, 2, 1, 3, 2, 2, 2, 2, 1, 3, 2, 1, 2, 3]}",
    "RiverHopEnv@{\"flows\": [35.31, 6.19, 55.29, 20.11, 50.76, 50.45, 57.57, 13.05, 26.16, 54.72, 1.63, 3.8, 34.33, 30.34, 55.3, 46.64, 32.77, 59.9, 31.53, 31.52, 41.43, 23.98, 22.11, 36.09, 21.72, 56.93, 40.91, 31.99, 6.84, 23.09], \"hops\": [2, 3, 3, 3, 1, 1, 2, 2, 2, 2, 3, 3, 2, 3, 3, 3, 1, 1, 2, 2, 2, 1, 2, 3, 1, 1, 3, 2, 3, 2]}",
    "RiverHopEnv@{\"flows\": [53.4, 25.83, 10.23, 18.11, 31.18, 30.79, 12.1, 11.76, 38.18, 36.58, 21.84, 59.63, 38.55, 3.5, 25.27, 47.47, 19.1, 41.75, 1.23, 18.96, 50.69, 35.59, 40.42, 12.6, 30.37, 33.64, 16.7, 39.16, 32.36, 59.83, 34.89, 25.25], \"hops\": [1, 1, 1, 3, 3, 1, 1, 1, 1, 1, 3, 2, 2, 3, 2, 1, 3, 1, 3, 3, 2, 1, 3, 1, 2, 2, 1, 1, 2, 3, 1, 3]}",
    "RiverHopEnv@{\"flows\": [21.58, 27.54, 23.75, 4.23, 53.54, 35.38, 57.62, 26.94, 37.59, 15.71, 3.59, 55.92, 51.43, 19.57, 54.03, 49.14, 18.92, 36.55, 57.64, 30.24, 57.03, 15.33, 24.0, 43.39, 14.06], \"hops\": [2, 2, 3, 2, 1, 1, 1, 1, 1, 2, 2, 1, 1, 2, 2, 3, 2, 1, 2, 3, 2, 2, 2, 3, 1]}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(RiverHopEnv.from_env_str(task).solve())
