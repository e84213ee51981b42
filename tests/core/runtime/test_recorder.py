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


if __name__ == "__main__":
    unittest.main()
