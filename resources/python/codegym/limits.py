"""A limit on running time that foreign code cannot swallow.

The alarm raises a BaseException, because environments and solutions catch
Exception; it rings again until the block is left, because a bare ``except:``
catches the first ring too.
"""

import contextlib
import signal
import threading
# Those of `signal` make an enum of every handler, at ten times the cost.
from _signal import SIG_DFL, SIG_IGN, getitimer, setitimer, signal as set_handler


class TimeLimit(BaseException):
    """The block ran longer than it may."""


_AGAIN_EVERY_S = 0.1


def time_limit(seconds: float):
    """A context that raises TimeLimit out of its block after `seconds`, even where the block caught it."""
    return _limit(seconds, signal.SIGALRM, signal.ITIMER_REAL)


def processor_limit(seconds: float):
    """The same for seconds of processor time: how busy the machine is does not count, waiting does not either."""
    return _limit(seconds, signal.SIGPROF, signal.ITIMER_PROF)


@contextlib.contextmanager
def _limit(seconds: float, ringing: int, timer: int):
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    rang, leaving = [], []

    def ring(_signum, _frame):
        rang.append(True)
        if not leaving:
            raise TimeLimit(f"ran over {seconds} s")

    remaining = getitimer(timer)
    before = set_handler(ringing, ring)
    try:
        try:
            setitimer(timer, seconds, _AGAIN_EVERY_S)  # may ring before the block begins, on a busy machine
            yield
        finally:
            leaving.append(True)  # a ring from here on must not cut the tidying up short
    finally:
        leaving.append(True)
        setitimer(timer, *remaining)
        # Not the default action: a ring that is still under way would end the process.
        set_handler(ringing, SIG_IGN if before == SIG_DFL else before)
    if rang:
        raise TimeLimit(f"ran over {seconds} s")
