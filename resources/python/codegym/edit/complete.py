"""Give a docstring the parts that the template asks for, and an example that happens."""

from codegym.edit.document import docstring_of, rewritten, sections, trimmed
from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused

_OPEN = '"To be written."'


def complete(outline: Outline, tool: str, output: str) -> tuple[list[Edit], list[str]]:
    """The whole docstring in the template's form; what it says stays. output: what the tool was seen to say; may be empty."""
    outline.require(tool)
    found = docstring_of(outline, tool)
    edit = rewritten(outline, tool, found, "", "", {})
    if output and edit.text.count(_OPEN) == 1:
        edit = edit._replace(text=edit.text.replace(_OPEN, _quoted(output)))
    return [edit], outline.tools


def example(outline: Outline, tool: str, output: str) -> tuple[list[Edit], list[str]]:
    """Record the example again: nothing else of the docstring changes."""
    outline.require(tool)
    found = docstring_of(outline, tool)
    section = sections(found.text).get("Example Output") if found else None
    part = trimmed(found.text, *section) if section else None
    if part is None:
        return complete(outline, tool, output)
    shown = found.text[part.start:part.end]
    if "\n\n" in shown:
        part = part._replace(end=part.start + shown.index("\n\n"))
    place = found.start + len(found.text[:part.start].encode())
    return [Edit(place, place + len(found.text[part.start:part.end].encode()), _quoted(output))], outline.tools


def _quoted(output: str) -> str:
    if "\n" in output or "\r" in output or "\0" in output:
        raise Refused("What the tool says has several lines. Write its example in the source.")
    return '"' + output.replace("\\", "\\\\").replace('"', '\\"') + '"'
