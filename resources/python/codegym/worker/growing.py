"""The job "grow": inputs of a problem on which an environment's oracle takes a wanted number of rounds."""

import json

from codegym.extract.grow import grow
from codegym.extract.refusal import Refusal
from codegym.worker import environment
from codegym.worker.extraction import problem_from
from codegym.worker.frames import as_bytes, as_text


def serve(channel, header: dict, sections: list[bytes]) -> None:
    """header: least, most, count, seed; sections: the problem's, the environment's name and source."""
    *problem, name, source = sections
    environment.provide_gymnasium()
    try:
        found = grow(problem_from(problem), {"name": as_text(name), "source": as_text(source)}, header)
        reply = {"status": "grown", "inputs": found}
    except Refusal as refusal:
        reply = {"status": "refused", "reason": refusal.as_dict()}
    channel.say({"type": "grown"}, as_bytes(json.dumps(reply, ensure_ascii=True, allow_nan=False)))
