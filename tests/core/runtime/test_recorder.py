import collections
import unittest

from codegym.worker.recorder import Recorder, Recording


class Environment:
    def __init__(self, answers):
        self.answers = iter(answers)

    def step(self, action):
        return next(self.answers)


def trace(*answers) -> str:
    recorder = Recorder(Recording(Environment), Environment(answers))
    for _ in answers:
        recorder.instance.step("{}")
    return recorder.trace()


class Odd:
    """Something that is no plain value, and whose text is no plain text."""

    def __repr__(self):
        return type("Text", (str,), {})("odd")


class TraceTest(unittest.TestCase):
    def test_equal_runs_have_one_trace(self):
        self.assertEqual(trace((True, "3"), (True, "4")), trace((True, "3"), (True, "4")))

    def test_another_text_is_another_trace(self):
        self.assertNotEqual(trace((True, "3")), trace((True, "4")))
        self.assertNotEqual(trace((True, "3"), (True, "4")), trace((True, "34")))

    def test_what_is_seen_counts_not_what_is_equal(self):
        # Equal sets that were filled in another order are shown in another order, as with another hash seed.
        self.assertEqual({0, 8}, {8, 0})
        self.assertNotEqual(trace((True, {0, 8})), trace((True, {8, 0})))

    def test_texts_that_no_encoding_takes(self):
        self.assertNotEqual(trace((True, "\ud800")), trace((True, "\ud801")))

    def test_what_is_no_value_is_its_text(self):
        self.assertEqual(trace((True, Odd())), trace((True, Odd())))


class Keeper:
    """Keeps what it is given as an action."""

    kept = None

    def step(self, action):
        self.kept = action
        return True, "kept"


def states(*kept) -> list[str]:
    """The digests of the states that these values leave behind."""
    recorder = Recorder(Recording(Keeper), Keeper(), states=True)
    for value in kept:
        recorder.instance.step(value)
    return recorder.final_states()[1:]


class StateTest(unittest.TestCase):
    def test_a_state_that_comes_back_is_told_as_the_same(self):
        first, other, again = states([1, {"a": 2}], [1, {"a": 3}], [1, {"a": 2}])
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_equal_values_in_another_form_are_the_same_state(self):
        for a, b in ((3, 3.0), ((1, 2), [1, 2]), ({"a": 1, "b": 2}, {"b": 2, "a": 1})):
            with self.subTest(a):
                self.assertEqual(*states(a, b))

    def test_a_truth_value_is_no_number(self):
        self.assertNotEqual(*states(1, True))

    def test_what_is_no_plain_value_is_told_apart_too(self):
        first, other = states(collections.deque([1]), collections.deque([2]))
        self.assertNotEqual(first, other)


if __name__ == "__main__":
    unittest.main()
