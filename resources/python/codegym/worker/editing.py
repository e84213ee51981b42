"""The job "edit": change the tools of an environment's source, as edits of single places. Nothing of it is run."""

import json

from codegym.edit.add import add
from codegym.edit.canonical import canonical
from codegym.edit.complete import complete, example
from codegym.edit.document import document, fields
from codegym.edit.guard import guard
from codegym.edit.mask import mask
from codegym.edit.outline import Outline
from codegym.edit.reformat import reformat
from codegym.edit.remove import remove
from codegym.edit.rename import rename
from codegym.edit.solution import replace_solve, solve_text
from codegym.edit.source import Refused, Source, applied
from codegym.worker.frames import as_bytes, as_text

_DEEDS = {"rename": rename, "add": add, "remove": remove, "document": document, "solve": replace_solve, "guard": guard,
          "canonical": canonical, "complete": complete, "example": example, "reformat": reformat, "mask": mask}


def serve(channel, header: dict, sections: list[bytes]) -> None:
    words = [as_text(section) for section in sections[1:]]
    reading = _READINGS.get(header["deed"])
    reply = reading(sections[0], *words) if reading else edit_source(sections[0], header["deed"], *words)
    channel.say({"type": "edited"}, as_bytes(json.dumps(reply)))


def edit_source(raw: bytes, deed: str, *words: str) -> dict:
    """Return {"edits": [[start, end, text]…]}, in order, or {"refused": why}."""
    try:
        edits, tools = _DEEDS[deed](Outline(Source(raw)), *words)
        edits = sorted(edits)
        _check(raw, edits, tools)
    except Refused as refusal:
        return {"refused": str(refusal)}
    return {"edits": [list(edit) for edit in edits]}


def read_fields(raw: bytes, tool: str) -> dict:
    """Return what a tool's documentation says, for a form, or {"refused": why}."""
    try:
        return fields(Outline(Source(raw)), tool)
    except Refused as refusal:
        return {"refused": str(refusal)}


def read_solve(raw: bytes) -> dict:
    """Return the oracle's text, for somebody who writes another one, or {"refused": why}."""
    try:
        return {"text": solve_text(Outline(Source(raw)))}
    except Refused as refusal:
        return {"refused": str(refusal)}


_READINGS = {"fields": read_fields, "solve-text": read_solve}


def _check(raw: bytes, edits: list, tools: list[str]) -> None:
    """The edited source must be Python with just the tools that it should have."""
    for before, edit in zip(edits, edits[1:]):
        if edit.start < before.end:
            raise Refused("The source is written in a way that has to be changed by hand.")
    if Outline(Source(applied(raw, edits))).tools != tools:
        raise Refused("The tools are not written as in the template, so they have to be changed by hand.")
