"""The job "extract": hand a problem to the extractor, which runs the solution and its own cuts in this child."""

import json

from codegym.extract import api
from codegym.worker import environment
from codegym.worker.frames import as_bytes, as_text

_FIELDS = ("statement", "solution", "tests", "test_info", "entry_point", "code_id", "id")


def serve(channel, header: dict, sections: list[bytes]) -> None:
    problem = dict(zip(_FIELDS, map(as_text, sections)))
    if problem["test_info"]:
        problem["test_info"] = json.loads(problem["test_info"])
    options = {"granularity": header["granularity"], "seed": header["seed"], "code_id": problem["code_id"]}
    environment.provide_gymnasium()
    reply = api.extract(problem, options)
    channel.say({"type": "extracted"}, as_bytes(json.dumps(reply, ensure_ascii=True, allow_nan=False)))
