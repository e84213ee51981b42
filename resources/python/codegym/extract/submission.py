"""Done: a strict comparison by value, as simple as the answers allow."""

from codegym.extract.environment_text import quoted_example

PLAIN = '''def plain(value):
    """Return a value as lists, dictionaries and scalars; sets become sorted lists."""
    if isinstance(value, (set, frozenset)):
        return sorted(map(plain, value))
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(plain(key), separators=(",", ":")): plain(item)
                for key, item in value.items()}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return [plain(item) for item in value]'''

_SAME = '''    def _same(self, left, right):
        if isinstance(left, bool) or isinstance(right, bool):
            return left is right
        if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
            return len(left) == len(right) and all(map(self._same, left, right))
        if isinstance(left, dict) and isinstance(right, dict):
            left = {str(key): value for key, value in left.items()}
            right = {str(key): value for key, value in right.items()}
            return left.keys() == right.keys() and all(self._same(left[key], right[key]) for key in left)
        return {equality}

'''
_CLOSE = "left == right or (type(left) in (int, float) and type(right) in (int, float)\n" \
         "                                 and abs(left - right) <= {tolerance} * max(1, abs(right)))"


def done_source(facts) -> str:
    """The Done action, with a helper for nested answers where there are any."""
    kinds = facts.answer_types
    helper = ""
    if facts.unordered:
        correct = _unordered()
    elif kinds == {"int"}:
        correct = "type(answer) in (int, float) and answer == ref_answer"
    elif kinds == {"str"}:
        correct = "isinstance(answer, str) and answer == ref_answer"
    elif kinds == {"bool"}:
        correct = "isinstance(answer, bool) and answer == ref_answer"
    elif kinds <= {"list", "tuple"} and facts.answer_annotation in ("list[int]", "list[str]"):
        correct = "isinstance(answer, list) and answer == list(ref_answer)"
        if facts.answer_annotation == "list[int]":
            correct = ("(isinstance(answer, list) and not any(isinstance(item, bool) for item in answer)\n"
                       "                   and answer == list(ref_answer))")
    else:
        helper = _SAME.replace("{equality}", _CLOSE.replace("{tolerance}", facts.tolerance)
                               if facts.tolerance else "left == right")
        correct = "self._same(answer, ref_answer)"
    return helper + _done(facts, correct)


def _unordered() -> str:
    return ("isinstance(answer, list) and sorted(map(json.dumps, answer)) == "
            "sorted(map(json.dumps, ref_answer))")


def _done(facts, correct: str) -> str:
    annotation = f": {facts.answer_annotation}" if facts.answer_annotation else ""
    return f'''    def Done(self, answer{annotation}):
        r"""
        Submit the final answer and end the episode.

        Args:
            answer ({facts.answer_annotation or "any"}): {facts.answer_words}

        Returns:
            str: The result, with the reward.

        Example Output:
            {quoted_example(facts.done_example)}
        """
        ref_answer = self.get_ref_answer()
        correct = {correct}
        self._reward = 1 if correct else 0
        self._done = True
        return (f"Your answer: {{answer}}, Reference answer: {{ref_answer}}, "
                f"Result: {{'Correct' if correct else 'Incorrect'}}, reward={{self._reward}}")
'''
