"""The job "extract": hand a problem to the extractor, which runs the solution and its own cuts in this child."""

import json

from codegym.extract import api
from codegym.worker import environment
from codegym.worker.frames import as_bytes, as_text

_FIELDS = ("statement", "solution", "tests", "test_info", "entry_point", "code_id", "id")


def serve(channel, header: dict, sections: list[bytes]) -> None:
    """header: granularity, seed; sections: the problem's, names that Observe shows, and names that it hides."""
    *fields, shown, hidden = sections
    problem = problem_from(fields)
    options = {"granularity": header["granularity"], "seed": header["seed"], "code_id": problem["code_id"],
               "observe": {"show": as_text(shown).split(), "hide": as_text(hidden).split()}}
    environment.provide_gymnasium()
    reply = api.extract(problem, options)
    channel.say({"type": "extracted"}, as_bytes(json.dumps(reply, ensure_ascii=True, allow_nan=False)))


def problem_from(sections: list[bytes]) -> dict:
    """A solved problem from the sections of a request."""
    problem = dict(zip(_FIELDS, map(as_text, sections)))
    if problem["test_info"]:
        problem["test_info"] = json.loads(problem["test_info"])
    return problem
