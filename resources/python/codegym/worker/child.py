"""A child's life: shut in, do one job with foreign code, say what came of it, end."""

import gc
import importlib
import os
import signal
import sys
import time

from codegym.worker import audit, confinement, environment, frames

_OWN = 3
_KEPT_BYTES = 1 << 16
_KEPT_SECONDS = 0.02
# Runs are short, and the process ends with them: collecting at every 700th object costs a run a quarter of its time.
COLLECT_AT = 10_000
_MODULES = {"runs": "runs", "inspect": "inspection", "solution": "solution", "session": "session",
            "extract": "extraction", "grow": "growing", "edit": "editing"}


class Channel:
    """The child's one descriptor."""

    def __init__(self):
        self._kept: list[bytes] = []
        self._size = 0
        self._said = time.monotonic()

    def say(self, header: dict, *sections: bytes) -> None:
        self._kept.append(frames.pack(header, sections))
        self.flush()

    def say_soon(self, header: dict, *sections: bytes) -> None:
        """As a frame costs three processes more than a short run does, several go together, and none waits long."""
        frame = frames.pack(header, sections)
        self._kept.append(frame)
        self._size += len(frame)
        if self._size > _KEPT_BYTES or time.monotonic() - self._said > _KEPT_SECONDS:
            self.flush()

    def flush(self) -> None:
        if self._kept:
            frames.write_all(_OWN, b"".join(self._kept))
        self._kept.clear()
        self._size = 0
        self._said = time.monotonic()

    def note(self, text: str) -> None:
        self.say({"type": "note"}, frames.as_bytes(text))

    def hear(self):
        return frames.read_frame(_OWN)


def job_of(kind: str):
    """Return the function that does such a job; the worker calls this before it forks, so it is imported once."""
    return importlib.import_module(f"codegym.worker.{_MODULES[kind]}").serve


def live(job, descriptor: int, header: dict, sections: list[bytes], worker) -> None:
    """Do the job and end the process: never returns."""
    try:
        channel = Channel()
        _shut_in(channel, descriptor, header, worker)
        job(channel, header, sections)
        channel.flush()
    except BaseException:  # Whatever it is, the worker's own code must not go on in the child.
        os._exit(70)
    os._exit(0)


def _shut_in(channel: Channel, descriptor: int, header: dict, worker) -> None:
    os.dup2(descriptor, _OWN)
    os.closerange(0, _OWN)
    os.closerange(_OWN + 1, 1 << 16)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    confinement.die_with_parent()
    sys.stdin = None
    gc.enable()
    gc.set_threshold(COLLECT_AT)
    if "audit" in worker.layers:
        audit.install(worker.readable, environment.FILE_NAME, channel.note)
    # That no rights can be gained, and that equals may not look in, a child has from its worker.
    if "limits" in worker.layers:
        confinement.limit_child(header["memory"], worker.address_space)
    if "seccomp" in worker.layers:
        confinement.apply_seccomp(worker.child_filter)
