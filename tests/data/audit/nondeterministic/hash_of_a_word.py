"""A telescope looks at a star and then at the brighter one of its two near stars, as long as that is brighter than the
star itself. Which star is looked at last, and what is the brightness of all of them together?

For example, with near = {"P": ["Q", "Q"], "Q": ["P", "P"]}, brightness = {"P": 1, "Q": 4}, first = "P" the answer is
["Q", 5].
"""

import ast
import json

import gymnasium


class StarHopEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_NEAR_STAR = 1
        self.GET_BRIGHTNESS = 2
        self.GET_SECTOR = 3
        self.DONE = 4
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetNearStar": self.GET_NEAR_STAR,
            "GetBrightness": self.GET_BRIGHTNESS,
            "GetSector": self.GET_SECTOR,
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
        prefix = "StarHopEnv@"
        if not env_str.startswith(prefix):
            return None
        return StarHopEnv(env_str=env_str)

    def reset(self, options={}):
        self.near = {star: list(others) for star, others in options.get("near", {}).items()}
        self.brightness = dict(options.get("brightness", {}))
        self.first = options.get("first", "")
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        star, total = self.first, self.brightness[self.first]
        while True:
            following = max(self.near[star], key=lambda other: self.brightness[other])
            if self.brightness[following] <= self.brightness[star]:
                return [star, total]
            star = following
            total += self.brightness[star]

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
            elif code == self.GET_NEAR_STAR:
                msg = self.GetNearStar(params["star"], params["index"])
            elif code == self.GET_BRIGHTNESS:
                msg = self.GetBrightness(params["star"])
            elif code == self.GET_SECTOR:
                msg = self.GetSector(params["star"])
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
            str: JSON object with first and stars.

        Example Output:
            "{\"first\": \"K1\", \"stars\": 16}"
        """
        return json.dumps({"first": self.first, "stars": len(self.near)})

    def GetNearStar(self, star: str, index: int):
        r"""
        Name one of the two near stars of a star.

        Args:
            star (str): Name of a star.
            index (int): 0 or 1.

        Returns:
            str: The name.

        Example Output:
            "\"M3\""
        """
        if star not in self.near or index not in (0, 1):
            raise ValueError("there is no such star")
        return json.dumps(self.near[star][index])

    def GetBrightness(self, star: str):
        r"""
        Measure a star.

        Args:
            star (str): Name of a star.

        Returns:
            str: Its brightness.

        Example Output:
            "26"
        """
        if star not in self.brightness:
            raise ValueError("there is no such star")
        return json.dumps(self.brightness[star])

    def GetSector(self, star: str):
        r"""
        Tell the sector of a star.

        Args:
            star (str): Name of a star.

        Returns:
            str: A number from 0 to 99.

        Example Output:
            "17"
        """
        return json.dumps(hash(star) % 100)

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (list): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: ['M3', 88], Reference answer: ['M3', 88], Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        star = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])["first"]
        light = json.loads(self.step(json.dumps({"name": "GetBrightness", "parameters": {"star": star}}))[1])
        total = light + 0 * json.loads(self.step(json.dumps({"name": "GetSector", "parameters": {"star": star}}))[1])
        while True:
            near = [json.loads(self.step(json.dumps({"name": "GetNearStar", "parameters": {"star": star, "index": index}}))[1]) for index in (0, 1)]
            lights = [json.loads(self.step(json.dumps({"name": "GetBrightness", "parameters": {"star": other}}))[1]) for other in near]
            best = lights.index(max(lights))
            if lights[best] <= light:
                return self.step(json.dumps({"name": "Done", "parameters": {"answer": [star, total]}}))[1]
            star, light = near[best], lights[best]
            total += light


TASKS = (
    "StarHopEnv@{\"near\": {\"K1\": [\"K1\", \"M1\"], \"K2\": [\"K1\", \"L4\"], \"K3\": [\"K3\", \"L1\"], \"K4\": [\"N3\", \"L2\"], \"L1\": [\"L2\", \"K3\"], \"L2\": [\"N1\", \"M4\"], \"L3\": [\"N4\", \"M2\"], \"L4\": [\"N1\", \"K4\"], \"M1\": [\"M4\", \"M3\"], \"M2\": [\"L1\", \"N2\"], \"M3\": [\"L1\", \"N4\"], \"M4\": [\"M2\", \"L2\"], \"N1\": [\"N1\", \"K3\"], \"N2\": [\"L3\", \"N2\"], \"N3\": [\"M2\", \"K2\"], \"N4\": [\"L4\", \"N2\"]}, \"brightness\": {\"K1\": 40, \"K2\": 36, \"K3\": 5, \"K4\": 32, \"L1\": 8, \"L2\": 11, \"L3\": 23, \"L4\": 27, \"M1\": 44, \"M2\": 17, \"M3\": 47, \"M4\": 12, \"N1\": 0, \"N2\": 19, \"N3\": 35, \"N4\": 26}, \"first\": \"K3\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"M3\", \"K2\"], \"K2\": [\"L1\", \"N1\"], \"K3\": [\"L3\", \"M2\"], \"K4\": [\"L4\", \"K4\"], \"L1\": [\"M1\", \"K4\"], \"L2\": [\"K3\", \"N2\"], \"L3\": [\"K1\", \"L1\"], \"L4\": [\"L1\", \"N4\"], \"M1\": [\"L1\", \"M1\"], \"M2\": [\"M1\", \"K2\"], \"M3\": [\"K2\", \"N4\"], \"M4\": [\"N3\", \"L1\"], \"N1\": [\"K2\", \"M4\"], \"N2\": [\"N1\", \"L2\"], \"N3\": [\"L4\", \"N2\"], \"N4\": [\"M2\", \"N4\"]}, \"brightness\": {\"K1\": 42, \"K2\": 20, \"K3\": 36, \"K4\": 6, \"L1\": 5, \"L2\": 33, \"L3\": 40, \"L4\": 9, \"M1\": 2, \"M2\": 16, \"M3\": 46, \"M4\": 24, \"N1\": 22, \"N2\": 31, \"N3\": 27, \"N4\": 14}, \"first\": \"K4\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"L1\", \"N4\"], \"K2\": [\"N1\", \"N4\"], \"K3\": [\"N1\", \"L2\"], \"K4\": [\"M2\", \"K3\"], \"L1\": [\"M2\", \"N2\"], \"L2\": [\"N1\", \"L4\"], \"L3\": [\"M4\", \"K4\"], \"L4\": [\"N2\", \"M3\"], \"M1\": [\"K2\", \"N4\"], \"M2\": [\"L1\", \"K4\"], \"M3\": [\"L3\", \"N1\"], \"M4\": [\"M2\", \"K3\"], \"N1\": [\"N3\", \"N2\"], \"N2\": [\"N2\", \"M1\"], \"N3\": [\"K1\", \"M1\"], \"N4\": [\"N2\", \"N4\"]}, \"brightness\": {\"K1\": 19, \"K2\": 11, \"K3\": 30, \"K4\": 28, \"L1\": 22, \"L2\": 33, \"L3\": 44, \"L4\": 38, \"M1\": 6, \"M2\": 26, \"M3\": 40, \"M4\": 47, \"N1\": 14, \"N2\": 5, \"N3\": 15, \"N4\": 0}, \"first\": \"N2\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"N2\", \"N4\"], \"K2\": [\"L1\", \"L3\"], \"K3\": [\"N1\", \"L4\"], \"K4\": [\"K3\", \"M4\"], \"L1\": [\"N4\", \"N1\"], \"L2\": [\"L3\", \"M3\"], \"L3\": [\"M4\", \"K1\"], \"L4\": [\"N2\", \"M1\"], \"M1\": [\"L2\", \"N1\"], \"M2\": [\"K4\", \"N3\"], \"M3\": [\"L1\", \"N1\"], \"M4\": [\"N1\", \"M4\"], \"N1\": [\"N3\", \"M4\"], \"N2\": [\"M2\", \"N2\"], \"N3\": [\"N1\", \"L1\"], \"N4\": [\"L1\", \"K2\"]}, \"brightness\": {\"K1\": 23, \"K2\": 16, \"K3\": 33, \"K4\": 30, \"L1\": 10, \"L2\": 42, \"L3\": 20, \"L4\": 36, \"M1\": 41, \"M2\": 29, \"M3\": 45, \"M4\": 2, \"N1\": 4, \"N2\": 25, \"N3\": 6, \"N4\": 14}, \"first\": \"N3\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"K4\", \"K3\"], \"K2\": [\"K4\", \"K2\"], \"K3\": [\"M2\", \"K2\"], \"K4\": [\"K1\", \"K2\"], \"L1\": [\"L1\", \"K2\"], \"L2\": [\"N4\", \"L2\"], \"L3\": [\"N2\", \"M4\"], \"L4\": [\"M4\", \"L1\"], \"M1\": [\"N2\", \"K1\"], \"M2\": [\"K1\", \"M3\"], \"M3\": [\"N1\", \"M2\"], \"M4\": [\"K4\", \"N3\"], \"N1\": [\"M1\", \"N1\"], \"N2\": [\"M1\", \"L3\"], \"N3\": [\"L3\", \"L2\"], \"N4\": [\"N2\", \"L4\"]}, \"brightness\": {\"K1\": 9, \"K2\": 4, \"K3\": 14, \"K4\": 8, \"L1\": 0, \"L2\": 39, \"L3\": 32, \"L4\": 45, \"M1\": 25, \"M2\": 15, \"M3\": 20, \"M4\": 35, \"N1\": 21, \"N2\": 27, \"N3\": 37, \"N4\": 42}, \"first\": \"K4\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"N3\", \"N2\"], \"K2\": [\"L3\", \"N4\"], \"K3\": [\"M2\", \"M4\"], \"K4\": [\"L2\", \"L1\"], \"L1\": [\"L1\", \"N1\"], \"L2\": [\"M2\", \"K1\"], \"L3\": [\"L4\", \"N2\"], \"L4\": [\"K3\", \"N4\"], \"M1\": [\"N4\", \"M1\"], \"M2\": [\"M2\", \"M3\"], \"M3\": [\"M2\", \"L1\"], \"M4\": [\"L3\", \"N2\"], \"N1\": [\"L4\", \"K4\"], \"N2\": [\"N2\", \"M1\"], \"N3\": [\"M4\", \"K2\"], \"N4\": [\"M4\", \"M1\"]}, \"brightness\": {\"K1\": 41, \"K2\": 47, \"K3\": 19, \"K4\": 35, \"L1\": 27, \"L2\": 38, \"L3\": 14, \"L4\": 15, \"M1\": 5, \"M2\": 21, \"M3\": 25, \"M4\": 10, \"N1\": 32, \"N2\": 0, \"N3\": 42, \"N4\": 8}, \"first\": \"N2\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"L3\", \"K3\"], \"K2\": [\"M3\", \"K3\"], \"K3\": [\"K1\", \"M4\"], \"K4\": [\"M3\", \"M1\"], \"L1\": [\"N3\", \"L2\"], \"L2\": [\"N1\", \"L2\"], \"L3\": [\"N2\", \"K3\"], \"L4\": [\"K2\", \"N4\"], \"M1\": [\"M1\", \"K4\"], \"M2\": [\"M2\", \"L4\"], \"M3\": [\"M3\", \"L2\"], \"M4\": [\"M4\", \"K3\"], \"N1\": [\"N1\", \"L1\"], \"N2\": [\"M2\", \"L3\"], \"N3\": [\"N4\", \"M1\"], \"N4\": [\"M4\", \"L1\"]}, \"brightness\": {\"K1\": 30, \"K2\": 47, \"K3\": 28, \"K4\": 5, \"L1\": 17, \"L2\": 9, \"L3\": 33, \"L4\": 42, \"M1\": 1, \"M2\": 41, \"M3\": 6, \"M4\": 26, \"N1\": 12, \"N2\": 36, \"N3\": 20, \"N4\": 21}, \"first\": \"M1\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"K1\", \"L1\"], \"K2\": [\"L4\", \"M4\"], \"K3\": [\"L4\", \"M4\"], \"K4\": [\"K4\", \"K1\"], \"L1\": [\"M2\", \"L1\"], \"L2\": [\"M2\", \"N4\"], \"L3\": [\"M3\", \"M4\"], \"L4\": [\"N2\", \"L2\"], \"M1\": [\"L4\", \"N1\"], \"M2\": [\"M4\", \"K4\"], \"M3\": [\"K4\", \"M1\"], \"M4\": [\"L1\", \"N2\"], \"N1\": [\"N3\", \"N2\"], \"N2\": [\"M4\", \"K2\"], \"N3\": [\"L2\", \"K3\"], \"N4\": [\"L2\", \"L3\"]}, \"brightness\": {\"K1\": 5, \"K2\": 18, \"K3\": 46, \"K4\": 1, \"L1\": 6, \"L2\": 24, \"L3\": 30, \"L4\": 23, \"M1\": 38, \"M2\": 10, \"M3\": 34, \"M4\": 14, \"N1\": 40, \"N2\": 17, \"N3\": 42, \"N4\": 27}, \"first\": \"K4\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"M1\", \"N3\"], \"K2\": [\"N4\", \"K2\"], \"K3\": [\"K2\", \"M1\"], \"K4\": [\"M1\", \"N2\"], \"L1\": [\"M3\", \"L2\"], \"L2\": [\"K4\", \"K1\"], \"L3\": [\"L1\", \"K1\"], \"L4\": [\"K2\", \"K3\"], \"M1\": [\"K4\", \"K2\"], \"M2\": [\"L3\", \"K1\"], \"M3\": [\"K1\", \"N4\"], \"M4\": [\"N1\", \"L4\"], \"N1\": [\"M2\", \"K4\"], \"N2\": [\"L2\", \"L4\"], \"N3\": [\"M4\", \"L2\"], \"N4\": [\"L4\", \"K2\"]}, \"brightness\": {\"K1\": 25, \"K2\": 0, \"K3\": 9, \"K4\": 16, \"L1\": 42, \"L2\": 22, \"L3\": 41, \"L4\": 6, \"M1\": 14, \"M2\": 36, \"M3\": 46, \"M4\": 32, \"N1\": 35, \"N2\": 20, \"N3\": 27, \"N4\": 4}, \"first\": \"K3\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"N2\", \"N4\"], \"K2\": [\"K2\", \"K4\"], \"K3\": [\"K2\", \"M4\"], \"K4\": [\"K4\", \"L2\"], \"L1\": [\"K3\", \"M1\"], \"L2\": [\"K4\", \"M2\"], \"L3\": [\"L3\", \"M3\"], \"L4\": [\"K3\", \"K2\"], \"M1\": [\"M2\", \"N1\"], \"M2\": [\"L4\", \"L3\"], \"M3\": [\"N3\", \"N4\"], \"M4\": [\"N3\", \"M1\"], \"N1\": [\"M4\", \"K1\"], \"N2\": [\"L1\", \"N4\"], \"N3\": [\"N3\", \"K2\"], \"N4\": [\"L3\", \"N4\"]}, \"brightness\": {\"K1\": 40, \"K2\": 13, \"K3\": 29, \"K4\": 17, \"L1\": 45, \"L2\": 19, \"L3\": 4, \"L4\": 26, \"M1\": 34, \"M2\": 21, \"M3\": 8, \"M4\": 31, \"N1\": 36, \"N2\": 42, \"N3\": 11, \"N4\": 1}, \"first\": \"N3\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"M1\", \"L3\"], \"K2\": [\"K3\", \"M4\"], \"K3\": [\"K4\", \"N3\"], \"K4\": [\"K3\", \"M2\"], \"L1\": [\"M3\", \"L4\"], \"L2\": [\"L2\", \"N3\"], \"L3\": [\"K4\", \"N1\"], \"L4\": [\"L1\", \"L2\"], \"M1\": [\"K4\", \"N2\"], \"M2\": [\"N3\", \"L3\"], \"M3\": [\"K3\", \"N4\"], \"M4\": [\"L3\", \"M3\"], \"N1\": [\"L2\", \"K2\"], \"N2\": [\"M2\", \"L1\"], \"N3\": [\"N3\", \"K3\"], \"N4\": [\"L3\", \"K1\"]}, \"brightness\": {\"K1\": 33, \"K2\": 23, \"K3\": 8, \"K4\": 10, \"L1\": 43, \"L2\": 0, \"L3\": 17, \"L4\": 47, \"M1\": 37, \"M2\": 12, \"M3\": 28, \"M4\": 26, \"N1\": 19, \"N2\": 40, \"N3\": 3, \"N4\": 30}, \"first\": \"N3\"}",
    "StarHopEnv@{\"near\": {\"K1\": [\"L3\", \"M1\"], \"K2\": [\"M4\", \"L3\"], \"K3\": [\"N1\", \"L3\"], \"K4\": [\"N4\", \"M1\"], \"L1\": [\"N2\", \"L4\"], \"L2\": [\"K4\", \"L3\"], \"L3\": [\"K3\", \"N3\"], \"L4\": [\"L4\", \"K1\"], \"M1\": [\"L3\", \"K2\"], \"M2\": [\"K4\", \"N2\"], \"M3\": [\"L1\", \"M3\"], \"M4\": [\"M3\", \"L3\"], \"N1\": [\"K3\", \"N1\"], \"N2\": [\"M1\", \"M2\"], \"N3\": [\"L4\", \"N1\"], \"N4\": [\"L2\", \"N4\"]}, \"brightness\": {\"K1\": 15, \"K2\": 21, \"K3\": 5, \"K4\": 41, \"L1\": 32, \"L2\": 46, \"L3\": 6, \"L4\": 12, \"M1\": 18, \"M2\": 37, \"M3\": 29, \"M4\": 25, \"N1\": 0, \"N2\": 35, \"N3\": 9, \"N4\": 43}, \"first\": \"L3\"}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(StarHopEnv.from_env_str(task).solve())
