"""The worker: takes jobs, forks one child for each, passes on what children say, and reports how they ended.

It never interprets a child's bytes. A child has a socket of its own and nothing
of the worker's.
"""

import gc
import os
import select
import signal
import socket
import sys

from codegym.worker import child, confinement, frames, warm


class Child:
    def __init__(self, job: int, pid: int, connection: socket.socket):
        self.job = job
        self.pid = pid
        self.connection = connection
        self.exit = os.pidfd_open(pid)


def main() -> None:
    setup = frames.read_frame(0)
    if setup is None:
        return
    header, filters = setup
    warm.import_all()
    problems = _confine(header, filters[0])
    frames.write_all(1, frames.pack({"type": "hello", "version": sys.version.split()[0], "problems": problems}))
    Worker(header, filters[1]).serve()


def _confine(setup: dict, worker_filter: bytes) -> dict:
    """Put on every wanted layer; return why those are missing that cannot be had."""
    steps = {
        "limits": confinement.limit_worker,
        "landlock": lambda: confinement.apply_landlock(setup["readable"]),
        "seccomp": lambda: confinement.apply_seccomp(worker_filter),
    }
    problems = {}
    if setup["layers"]:
        confinement.give_up_privileges()
    confinement.die_with_parent()
    for layer, put_on in steps.items():
        if layer in setup["layers"]:
            try:
                put_on()
            except OSError as error:
                problems[layer] = str(error)
    return problems


class Worker:
    def __init__(self, setup: dict, child_filter: bytes):
        self.layers = frozenset(setup["layers"])
        self.readable = tuple(setup["readable"])
        self.child_filter = child_filter
        self.by_descriptor: dict[int, Child] = {}
        self.by_job: dict[int, Child] = {}
        self.poll = select.poll()
        self.poll.register(0, select.POLLIN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self.address_space = confinement.address_space_in_use() if "limits" in self.layers else 0
        gc.collect()
        gc.freeze()

    def serve(self) -> None:
        while True:
            for descriptor, _ in self.poll.poll():
                if descriptor == 0:
                    command = frames.read_frame(0)
                    if command is None:
                        return self._stop()
                    self._obey(*command)
                elif one := self.by_descriptor.get(descriptor):
                    self._listen(one) if descriptor != one.exit else self._bury(one)

    def _stop(self) -> None:
        for one in self.by_job.values():
            os.kill(one.pid, signal.SIGKILL)
        for one in self.by_job.values():
            os.waitpid(one.pid, 0)
        os._exit(0)

    def _obey(self, header: dict, sections: list[bytes]) -> None:
        job = header["job"]
        if header["do"] == "start":
            return self._start(job, header, sections)
        one = self.by_job.get(job)
        if one is None:
            return  # It ended while the command was under way.
        if header["do"] == "kill" or not self._pass_on(one, sections[0]):
            os.kill(one.pid, signal.SIGKILL)

    @staticmethod
    def _pass_on(one: Child, message: bytes) -> bool:
        """A child that does not read what it is sent must not hold up the others."""
        try:
            return one.connection.send(message) == len(message)
        except OSError:
            return False

    def _start(self, job: int, header: dict, sections: list[bytes]) -> None:
        work = child.job_of(header["kind"])
        ours, theirs = socket.socketpair()
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4 << 20)
        pid = os.fork()
        if pid == 0:
            child.live(work, theirs.fileno(), header, sections, self)
        theirs.close()
        ours.setblocking(False)
        one = Child(job, pid, ours)
        self.by_job[job] = one
        for descriptor in (ours.fileno(), one.exit):
            self.by_descriptor[descriptor] = one
            self.poll.register(descriptor, select.POLLIN)

    def _listen(self, one: Child) -> bool:
        """Pass on what a child said; False when there is no more."""
        try:
            data = one.connection.recv(1 << 18)
        except BlockingIOError:
            return False
        except OSError:
            data = b""
        if not data:
            if self.by_descriptor.pop(one.connection.fileno(), None):
                self.poll.unregister(one.connection.fileno())
            return False
        frames.write_all(1, frames.pack({"type": "said", "job": one.job}, (data,)))
        return True

    def _bury(self, one: Child) -> None:
        while self._listen(one):
            pass
        _, status, usage = os.wait4(one.pid, 0)
        if self.by_descriptor.pop(one.connection.fileno(), None):
            self.poll.unregister(one.connection.fileno())
        self.by_descriptor.pop(one.exit)
        self.poll.unregister(one.exit)
        os.close(one.exit)
        one.connection.close()
        del self.by_job[one.job]
        frames.write_all(1, frames.pack({
            "type": "ended", "job": one.job, "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
            "code": os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0, "resident": usage.ru_maxrss * 1024}))
