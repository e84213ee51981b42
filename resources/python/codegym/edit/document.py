"""Tell the agent something else of a tool: parts of its docstring are replaced, the others stay byte for byte."""

import ast
import re
from functools import partial
from typing import NamedTuple

from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused

_HEADING = re.compile(r"^[ \t]*(Args|Returns|Raises|Example Output|Example|Examples|Note|Notes):[ \t]*\r?$", re.M)
_PARAMETER = r"^[ \t]*{}[ \t]*(?:\([^\r\n]*?\))?[ \t]*:[ \t]*"


class Part(NamedTuple):
    """A span of the docstring's text."""
    start: int
    end: int


class Docstring(NamedTuple):
    """Where the text between the quotes begins, the text as it is written, and the quotes."""
    start: int
    text: str
    quotes: str


def fields(outline: Outline, tool: str) -> dict:
    """What a form shows: {"description", "returns", "parameters": [[name, text]…]}; lines are joined by spaces."""
    outline.require(tool)
    found = docstring_of(outline, tool)
    text = found.text if found else ast.get_docstring(outline.methods[tool], clean=False) or ""
    return {"description": _plain(text, _description(text)), "returns": _plain(text, _returns(text)),
            "parameters": [[name, _plain(text, _parameter(text, name))] for name in _names(outline, tool)]}


def document(outline: Outline, tool: str, description: str, returns: str, *parameters: str) -> tuple[list[Edit], list[str]]:
    """Empty words leave a part as it is; parameters are name and text in turn."""
    outline.require(tool)
    told = dict(zip(parameters[::2], parameters[1::2]))
    unknown = set(told) - set(_names(outline, tool))
    if unknown:
        raise Refused(f"{tool} has no parameter {', '.join(sorted(unknown))}.")
    found = docstring_of(outline, tool)
    finders = {"": _description, "\0": _returns, **{name: partial(_parameter, name=name) for name in told}}
    wanted = {name: words for name, words in {"": description, "\0": returns, **told}.items() if words.strip()}
    if not wanted:
        raise Refused("Nothing was given to be told of the tool.")
    for words in wanted.values():
        _require_plain(words, found.quotes if found else '"""')
    if found is None or any(finders[name](found.text) is None for name in wanted):
        return [rewritten(outline, tool, found, description, returns, told)], outline.tools
    edits = [_replaced(outline, found, finders[name](found.text), words, name == "") for name, words in wanted.items()]
    return [edit for edit in edits if edit], outline.tools


def _names(outline: Outline, tool: str) -> list[str]:
    arguments = outline.methods[tool].args
    return [argument.arg for argument in arguments.posonlyargs + arguments.args + arguments.kwonlyargs][1:]


def _replaced(outline: Outline, found: Docstring, part: Part, words: str, wrapped: bool) -> Edit | None:
    if _plain(found.text, part) == _joined(words):
        return None
    place = found.start + len(found.text[:part.start].encode())
    line = outline.source.line_of(place)
    lines = [line.strip() for line in words.strip().splitlines()]
    new = (outline.source.ending(line) + outline.source.indent(line)).join(lines) if wrapped else " ".join(filter(None, lines))
    return Edit(place, place + len(found.text[part.start:part.end].encode()), new)


def rewritten(outline: Outline, tool: str, found: Docstring | None, description: str, returns: str, told: dict) -> Edit:
    """The whole docstring in the template's form, for one that has no place for what is told."""
    source, method = outline.source, outline.methods[tool]
    now = fields(outline, tool)
    arguments = {argument.arg: argument.annotation for argument in method.args.args[1:]}
    lines = [line.strip() for line in (description or now["description"] or "To be written.").strip().splitlines()]
    lines += ["", "Args:"]
    for name, text in now["parameters"]:
        kind = arguments.get(name)
        lines.append(f"    {name} ({ast.unparse(kind) if kind else 'any'}): {_joined(told.get(name, '')) or text or 'To be written.'}")
    lines += [] if now["parameters"] else ["    None"]
    lines += ["", "Returns:", f"    str: {_joined(returns) or now['returns'] or 'To be written.'}", "", "Example Output:"]
    text = found.text if found else ""
    example = sections(text).get("Example Output") or sections(text).get("Example")
    kept = [line.strip() for line in text[example.start:example.end].strip().splitlines()] if example else []
    lines += [f"    {line}" for line in kept or ['"To be written."']]
    first = method.body[0]
    if first.lineno == method.lineno:
        raise Refused(f"Line {method.lineno}: {tool} is written in one line. Give it a body of its own first.")
    indent, ending = source.indent(first.lineno), source.ending(first.lineno)
    body = "".join(ending + (indent + line if line else "") for line in lines) + ending + indent
    if found:
        return Edit(found.start, found.start + len(found.text.encode()), body)
    block = f'r"""{body}"""'
    if ast.get_docstring(method) is not None:
        return Edit(source.start(first), source.end(first), block)
    return Edit(source.start(first), source.start(first), block + ending + indent)


def docstring_of(outline: Outline, tool: str) -> Docstring | None:
    """Nothing where there is none, or one in other quotes than the template's."""
    body = outline.methods[tool].body[0]
    if ast.get_docstring(outline.methods[tool]) is None:
        return None
    match = re.fullmatch(r"(?s)([rR]?)(\"{3}|'{3})(.*)\2", outline.source.written(body))
    if match is None:
        return None
    text = re.sub(r"\r(?!\n)", "\n", match.group(3))  # As long, and lines end alike for what reads it here.
    return Docstring(outline.source.start(body) + len(match.group(1)) + 3, text, match.group(2))


def _require_plain(words: str, quotes: str) -> None:
    if quotes in words or "\\" in words or "\0" in words:
        raise Refused(f"Documentation cannot hold {quotes} or a backslash here. Write it in the source.")


def sections(text: str) -> dict[str, Part]:
    headings = list(_HEADING.finditer(text))
    ends = [following.start() for following in headings[1:]] + [len(text)]
    return {heading.group(1): Part(heading.end(), end) for heading, end in zip(headings, ends)}


def trimmed(text: str, start: int, end: int) -> Part | None:
    """Without the blanks around; nothing where there are only these."""
    inner = text[start:end]
    if not inner.strip():
        return None
    return Part(start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip()))


def _description(text: str) -> Part | None:
    heading = _HEADING.search(text)
    return trimmed(text, 0, heading.start() if heading else len(text))


def _returns(text: str) -> Part | None:
    section = sections(text).get("Returns")
    part = trimmed(text, *section) if section else None
    if part is None:
        return None
    kind = re.match(r"[A-Za-z_][\w\[\], |.]*:[ \t]+", text[part.start:part.end])
    return Part(part.start + (kind.end() if kind else 0), part.end)


def _parameter(text: str, name: str) -> Part | None:
    """Up to the next line that is indented no deeper."""
    section = sections(text).get("Args")
    if section is None:
        return None
    found = re.compile(_PARAMETER.format(re.escape(name)), re.M).search(text, section.start, section.end)
    if found is None:
        return None
    depth = len(re.match(r"[ \t]*", found.group()).group())
    end = text.find("\n", found.end(), section.end)
    end = section.end if end < 0 else end
    for line in re.compile(r"^([ \t]*)(\S?)[^\n]*", re.M).finditer(text, end + 1, section.end):
        if not line.group(2) or len(line.group(1)) <= depth:
            break
        end = line.end()
    return trimmed(text, found.end(), end)


def _plain(text: str, part: Part | None) -> str:
    return _joined(text[part.start:part.end]) if part else ""


def _joined(words: str) -> str:
    return " ".join(words.split())
