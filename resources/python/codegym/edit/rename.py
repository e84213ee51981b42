"""Give a tool another name, wherever it is written."""

import tokenize

from codegym.edit.mentions import mentions
from codegym.edit.outline import FIXED, Outline, constant_name
from codegym.edit.source import Edit, Refused


def rename(outline: Outline, tool: str, name: str) -> tuple[list[Edit], list[str]]:
    """The edits, and the tools that there are afterwards."""
    outline.require(tool)
    if tool in FIXED:
        raise Refused(f"Every environment has {tool} under this name. An export can give it another one in each row.")
    outline.require_free(name)
    edits = [Edit(found.start, found.end, name) for found in mentions(outline, tool)]
    edits += _constant(outline, tool, name)
    return edits, [name if old == tool else old for old in outline.tools]


def _constant(outline: Outline, tool: str, name: str) -> list[Edit]:
    """The number behind the tool is called after it; where it is, and the other name is free, it goes along."""
    old, new = outline.constant(tool), constant_name(name)
    tokens = outline.source.tokens()
    if old != constant_name(tool) or any(token.text == new for token in tokens):
        return []
    return [Edit(token.start, token.end, new) for before, token in zip(tokens, tokens[1:])
            if before.text == "." and token.kind == tokenize.NAME and token.text == old]
