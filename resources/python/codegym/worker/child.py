"""A child's life: shut in, do one job with foreign code, say what came of it, end."""

import gc
import importlib
import os
import signal
import sys

from codegym.worker import audit, confinement, environment, frames

_OWN = 3
_MODULES = {"runs": "runs", "inspect": "inspection", "solution": "solution", "session": "session",
            "extract": "extraction"}


class Channel:
    """The child's one descriptor."""

    def say(self, header: dict, *sections: bytes) -> None:
        frames.write_all(_OWN, frames.pack(header, sections))

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
        _shut_in(descriptor, header, worker)
        job(Channel(), header, sections)
    except BaseException:  # Whatever it is, the worker's own code must not go on in the child.
        os._exit(70)
    os._exit(0)


def _shut_in(descriptor: int, header: dict, worker) -> None:
    os.dup2(descriptor, _OWN)
    os.closerange(0, _OWN)
    os.closerange(_OWN + 1, 1 << 16)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    confinement.die_with_parent()
    sys.stdin = None
    gc.enable()
    if "audit" in worker.layers:
        audit.install(worker.readable, environment.FILE_NAME, Channel().note)
    if worker.layers:
        confinement.give_up_privileges()
    if "limits" in worker.layers:
        confinement.limit_child(header["memory"])
    if "seccomp" in worker.layers:
        confinement.apply_seccomp(worker.child_filter)
