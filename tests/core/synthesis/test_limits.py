import select
import signal
import time
import unittest
from signal import setitimer
from unittest import mock

import support  # noqa: F401
from codegym import limits
from codegym.limits import TimeLimit, processor_limit, time_limit


class Limits(unittest.TestCase):
    def test_endless_loop_ends(self):
        begun = time.monotonic()
        with self.assertRaises(TimeLimit):
            with time_limit(0.05):
                while True:
                    pass
        self.assertLess(time.monotonic() - begun, 1)

    def test_processor_time_counts_alone(self):
        with processor_limit(0.05):
            select.select([], [], [], 0.1)  # waiting, not working
        with self.assertRaises(TimeLimit):
            with time_limit(2), processor_limit(0.05):
                while True:
                    pass

    def test_a_bare_except_does_not_swallow_it(self):
        def stubborn():
            while True:
                try:
                    while True:
                        pass
                except:  # noqa: E722 - what foreign code does
                    return "swallowed"

        with self.assertRaises(TimeLimit):
            with time_limit(0.05):
                stubborn()

    def test_no_alarm_stays_behind(self):
        with time_limit(0.05):
            pass
        time.monotonic()
        end = time.monotonic() + 0.1
        while time.monotonic() < end:
            pass

    def test_a_ring_before_the_block_begins_leaves_nothing_behind(self):
        def slow(timer, seconds, again=0.0):
            setitimer(timer, seconds, again)
            while seconds:  # so that it rings in here
                pass

        before = signal.getsignal(signal.SIGALRM)
        with mock.patch.object(limits, "setitimer", slow), self.assertRaises(TimeLimit):
            with time_limit(0.001):
                self.fail("the block was begun")
        self.assertEqual(signal.getitimer(signal.ITIMER_REAL), (0.0, 0.0))
        self.assertIn(signal.getsignal(signal.SIGALRM), (before, signal.SIG_IGN))


if __name__ == "__main__":
    unittest.main()
