"""How many letters of the sign are vowels, and what is the last one that is a consonant?
"""

import ast
import json

import gymnasium


class VowelSignsEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.IS_VOWEL = 1
        self.GET_LETTER = 2
        self.DONE = 3
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "IsVowel": self.IS_VOWEL,
            "GetLetter": self.GET_LETTER,
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
        prefix = "VowelSignsEnv@"
        if not env_str.startswith(prefix):
            return None
        return VowelSignsEnv(env_str=env_str)

    def reset(self, options={}):
        self.sign = options.get("sign", "")
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        return [sum(c in "aeiou" for c in self.sign), [c for c in self.sign if c not in "aeiou"][-1]]

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
            elif code == self.IS_VOWEL:
                msg = self.IsVowel(params["place"])
            elif code == self.GET_LETTER:
                msg = self.GetLetter(params["place"])
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
            str: JSON object with letters.

        Example Output:
            "{\"letters\": 12}"
        """
        return json.dumps({"letters": len(self.sign)})

    def IsVowel(self, place: int):
        r"""
        Tell whether a letter is a vowel.

        Args:
            place (int): Counted from 0.

        Returns:
            str: "true" or "false".

        Example Output:
            "true"
        """
        return json.dumps(self.sign[place] in "aeiou")

    def GetLetter(self, place: int):
        r"""
        Read a letter.

        Args:
            place (int): Counted from 0.

        Returns:
            str: The letter.

        Example Output:
            "\"k\""
        """
        return json.dumps(self.sign[place])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (list): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: [4, 'k'], Reference answer: [4, 'k'], Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        count = json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])["letters"]
        vowels, last = 0, ""
        for place in range(count):
            letter = json.loads(self.step(json.dumps({"name": "GetLetter", "parameters": {"place": place}}))[1])
            if json.loads(self.step(json.dumps({"name": "IsVowel", "parameters": {"place": place}}))[1]):
                vowels += 1
            else:
                last = letter
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": [vowels, last]}}))[1]


TASKS = (
    "VowelSignsEnv@{\"sign\": \"bcoibdkcificidfook\"}",
    "VowelSignsEnv@{\"sign\": \"obgeuubkeducggobck\"}",
    "VowelSignsEnv@{\"sign\": \"auuiffggkiiukekcdck\"}",
    "VowelSignsEnv@{\"sign\": \"kcoeicifibokccuieik\"}",
    "VowelSignsEnv@{\"sign\": \"goidgfodkfdeaodakk\"}",
    "VowelSignsEnv@{\"sign\": \"efcoukgogikbbedek\"}",
    "VowelSignsEnv@{\"sign\": \"iuiufeagaoooeuueuk\"}",
    "VowelSignsEnv@{\"sign\": \"iuaudoboceoaebek\"}",
    "VowelSignsEnv@{\"sign\": \"daoobabcckfcouck\"}",
    "VowelSignsEnv@{\"sign\": \"gfdkcgfduicck\"}",
    "VowelSignsEnv@{\"sign\": \"kafodgoffeekbk\"}",
    "VowelSignsEnv@{\"sign\": \"aaukdkiodiuckoik\"}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(VowelSignsEnv.from_env_str(task).solve())
