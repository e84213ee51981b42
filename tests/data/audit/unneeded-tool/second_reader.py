"""A frog sits on the first letter of a strip and hops on: one place from an a, two from a b, three from a c and four
from a d, until it hops off the strip. Which letters did it sit on, in this order?

strip_path("abcab") returns "abab"
"""

import ast
import json

import gymnasium


class LetterHopEnv(gymnasium.Env):
    def __init__(self, env_str: str = None):
        super().__init__()
        self.OBSERVE = 0
        self.GET_LETTER = 1
        self.IS_ON_STRIP = 2
        self.GET_HOP = 3
        self.PEEK_LETTER = 4
        self.DONE = 5
        self.func_mapping = {
            "Observe": self.OBSERVE,
            "GetLetter": self.GET_LETTER,
            "IsOnStrip": self.IS_ON_STRIP,
            "GetHop": self.GET_HOP,
            "PeekLetter": self.PEEK_LETTER,
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
        prefix = "LetterHopEnv@"
        if not env_str.startswith(prefix):
            return None
        return LetterHopEnv(env_str=env_str)

    def reset(self, options={}):
        self.strip = options.get("strip", "")
        self._reward = 0
        self._done = False
        self.step_count = 0
        return "Environment has been reset."

    def get_ref_answer(self):
        at, seen = 0, ""
        while at < len(self.strip):
            seen += self.strip[at]
            at += "abcd".index(self.strip[at]) + 1
        return seen

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
            elif code == self.GET_LETTER:
                msg = self.GetLetter(params["place"])
            elif code == self.IS_ON_STRIP:
                msg = self.IsOnStrip(params["place"])
            elif code == self.GET_HOP:
                msg = self.GetHop(params["place"])
            elif code == self.PEEK_LETTER:
                msg = self.PeekLetter(params["place"])
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
            "{\"letters\": 5}"
        """
        return json.dumps({"letters": len(self.strip)})

    def GetLetter(self, place: int):
        r"""
        Read one letter of the strip.

        Args:
            place (int): Place on the strip, counted from 0.

        Returns:
            str: The letter.

        Example Output:
            "\"b\""
        """
        if not 0 <= place < len(self.strip):
            raise ValueError("the strip ends before this place")
        return json.dumps(self.strip[place])

    def IsOnStrip(self, place: int):
        r"""
        Tell whether the strip has such a place.

        Args:
            place (int): Place on the strip, counted from 0.

        Returns:
            str: "true" or "false".

        Example Output:
            "true"
        """
        return json.dumps(0 <= place < len(self.strip))

    def GetHop(self, place: int):
        r"""
        Tell how far the frog hops from a place.

        Args:
            place (int): Place on the strip, counted from 0.

        Returns:
            str: Places, from 1 to 4.

        Example Output:
            "3"
        """
        return json.dumps("abcd".index(self.strip[place]) + 1)

    def PeekLetter(self, place: int):
        r"""
        Look at one letter of the strip.

        Args:
            place (int): Place on the strip, counted from 0.

        Returns:
            str: The letter.

        Example Output:
            "\"c\""
        """
        if not 0 <= place < len(self.strip):
            raise ValueError("the strip ends before this place")
        return json.dumps(self.strip[place])

    def Done(self, answer):
        r"""
        Submit the answer.

        Args:
            answer (str): What was found.

        Returns:
            str: The result.

        Example Output:
            "Your answer: abca, Reference answer: abca, Result: Correct, reward=1"
        """
        expected = self.get_ref_answer()
        correct = self._same(answer, expected)
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {answer}, Reference answer: {expected}, "
                f"Result: {'Correct' if correct else 'Incorrect'}, reward={self._reward}")

    def solve(self):
        json.loads(self.step(json.dumps({"name": "Observe", "parameters": {}}))[1])
        at, seen = 0, ""
        while json.loads(self.step(json.dumps({"name": "IsOnStrip", "parameters": {"place": at}}))[1]):
            seen += json.loads(self.step(json.dumps({"name": "GetLetter", "parameters": {"place": at}}))[1])
            at += json.loads(self.step(json.dumps({"name": "GetHop", "parameters": {"place": at}}))[1])
        return self.step(json.dumps({"name": "Done", "parameters": {"answer": seen}}))[1]


TASKS = (
    "LetterHopEnv@{\"strip\": \"baaabbdcbbaccbccdbcdbcbccabbdbccdbcaacda\"}",
    "LetterHopEnv@{\"strip\": \"dccdcbccadbbaccccaabbcddcabdbaaaac\"}",
    "LetterHopEnv@{\"strip\": \"acbdcbbcdbbabbdaabcdcaacddbbaaaadb\"}",
    "LetterHopEnv@{\"strip\": \"baaabbdbdbcacadadddadbbacbaaccacd\"}",
    "LetterHopEnv@{\"strip\": \"ccbaabcbbbcbdcbdddaadbcbdabbaaaabcbaaaba\"}",
    "LetterHopEnv@{\"strip\": \"aaacbadabbbaaaacdababcccdcacccaccdcadadac\"}",
    "LetterHopEnv@{\"strip\": \"abacbdabcaacdadbdccbcbbdbaadaccaddada\"}",
    "LetterHopEnv@{\"strip\": \"bccdbdbdbaccbdcbddcbbcdbbccbbbccbbc\"}",
    "LetterHopEnv@{\"strip\": \"cababdbbccdcbaacbddaaddbcdabcdabd\"}",
    "LetterHopEnv@{\"strip\": \"dbbbaddccadbdbcdddadbcaddaacbbbcadbdaccdd\"}",
    "LetterHopEnv@{\"strip\": \"bdacaccddaaaddccabcdbddbbbabdbbcd\"}",
    "LetterHopEnv@{\"strip\": \"cbdcbcdcdbdaccbccdddacbcdaacbcaabacca\"}",
)

if __name__ == "__main__":
    for task in TASKS[:2]:
        print(LetterHopEnv.from_env_str(task).solve())
