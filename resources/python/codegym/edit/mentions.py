"""Where a tool is called or spoken of, anywhere in the file."""

import ast
import re
import tokenize
from typing import NamedTuple

from codegym.edit.outline import Outline, imported
from codegym.edit.source import Refused


class Mention(NamedTuple):
    start: int
    end: int
    prose: bool  # In a comment or between other words: nothing depends on it.


def mentions(outline: Outline, tool: str) -> list[Mention]:
    """All of them, in order: the method, its calls, its name as text, and in documentation and comments."""
    source = outline.source
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef) and node is not outline.node and any(
                getattr(part, "name", "") == tool for part in node.body):
            raise Refused(f"Line {node.lineno}: {node.name} has a {tool} of its own, so calls cannot be told apart.")
    modules, found, before = imported(source.tree), [], ("", "")
    for token in source.tokens():
        if token.kind == tokenize.NAME and token.text == tool:
            called = before[1] == "." and before[0] not in modules
            if called or (before[1] == "def" and _is_method(outline, tool, token.start)):
                found.append(Mention(token.start, token.end, False))
        elif token.kind not in (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.NEWLINE, tokenize.NL,
                                tokenize.INDENT, tokenize.DEDENT):
            found += _in_text(token, tool, outline.node.name)
        before = (before[1], token.text)
    return found


def uses(outline: Outline, name: str, besides: list[tuple[int, int]]) -> list[int]:
    """Lines that need the tool, or the attribute of that name, outside of some spans."""
    places = [mention.start for mention in mentions(outline, name) if not mention.prose]
    outside = [place for place in places if not any(start <= place < end for start, end in besides)]
    return list(dict.fromkeys(map(outline.source.line_of, outside)))


def _is_method(outline: Outline, tool: str, place: int) -> bool:
    method = outline.methods[tool]
    return outline.source.start(method) <= place < outline.source.start(method.body[0])


def _in_text(token, tool: str, class_name: str) -> list[Mention]:
    """A name of several words is meant wherever it stands; one word only where it is quoted or called."""
    if f"{class_name}@" in token.text:
        return []  # A task configuration is data.
    needed = rf"(?<=[\"'`]){tool}(?=\\?[\"'`])|(?<=self\.){tool}(?!\w)"
    several = len(re.findall("[A-Z]", tool)) > 1
    pattern = rf"({needed})|(?<!\w){tool}(?!\w)" if several else rf"({needed})|(?<!\w){tool}(?=\()"
    comment = token.kind == tokenize.COMMENT
    found = []
    for match in re.finditer(pattern, token.text):
        start = token.start + len(token.text[:match.start()].encode())
        found.append(Mention(start, start + len(tool), comment or not match.group(1)))
    return found
