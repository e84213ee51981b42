"""Runs an environment as a careless program would: in its own process, with its results in a local variable, frames on
descriptor 3 and an alarm against endless runs. Hostile deeds succeed here, so that a test of the sandbox has seen them
succeed somewhere.

usage: careless.py FILE CONFIGURATION SECONDS
"""

import json
import os
import signal
import sys


class Recorder:
    reward = "0.0"


class TimeIsUp(BaseException):
    pass


def ring(*_):
    raise TimeIsUp


def play(source: str, configuration: str) -> str:
    recorder = Recorder()
    scope = {"__name__": "foreign"}
    exec(compile(source, "foreign", "exec"), scope)
    environment = scope["HostileEnv"]("HostileEnv@" + configuration)
    observed = environment.step('{"name": "Observe", "parameters": {}}')[1]
    return f"recorded {recorder.reward}, observed {len(observed)} characters, {observed[:200]!r}"


def main(path: str, configuration: str, seconds: str) -> None:
    with open(path, encoding="utf-8") as file:
        source = file.read()
    runner = os.fork()  # So that the parent it may kill is one of ours.
    if runner == 0:
        signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, float(seconds))
        said = play(source, configuration)
        print(f"{said}, json reads {json.loads('[]')}", flush=True)
        os._exit(0)
    _, status = os.waitpid(runner, 0)
    print(f"ended {os.waitstatus_to_exitcode(status)}", flush=True)


main(*sys.argv[1:])
