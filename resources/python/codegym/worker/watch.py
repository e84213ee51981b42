"""Measure a run that failed before: peak memory, and memory errors that the environment swallowed."""

import contextlib
import sys


class Watch:
    def __init__(self):
        self.peak = 0
        self.ran_out = False

    def trace(self, frame, event, argument):
        frame.f_trace_lines = False
        if event == "exception" and issubclass(argument[0], MemoryError):
            self.ran_out = True
        return self.trace


@contextlib.contextmanager
def watching(wanted: bool):
    """Yield a Watch. Costs about ten times the run where wanted, nothing otherwise."""
    watch = Watch()
    if not wanted:
        yield watch
        return
    import tracemalloc  # Only repeats need it.
    tracemalloc.start()
    sys.settrace(watch.trace)
    try:
        yield watch
    finally:
        sys.settrace(None)
        watch.peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
