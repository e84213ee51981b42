"""Take hidden data out of what Observe shows: its size stays, and each item is read by a tool."""

import ast
import difflib
import re

from codegym.edit.add import Written, add
from codegym.edit.document import document
from codegym.edit.hiding import Sizes, hide
from codegym.edit.masked import Masked, masked
from codegym.edit.outline import Outline, imported
from codegym.edit.retelling import Retelling
from codegym.edit.source import Edit, Refused, Source, applied
from codegym.edit.telling import Telling


def mask(outline: Outline, oracle: str, *words: str) -> tuple[list[Edit], list[str]]:
    """oracle: "keep", or "retell" where it needs what Observe shows. words: key, kind and its reader, if any, in turn."""
    items = masked(outline, list(zip(words[::3], words[1::3], words[2::3])))
    observe = outline.methods.get("Observe")
    if observe is None or observe.decorator_list or len(observe.args.args) != 1:
        raise Refused("Observe is not written as in the template, so it has to be changed by hand.")
    if "json" not in imported(outline.source.tree):
        raise Refused("The file does not import json, which the tool's results are written with.")
    telling = Telling(observe, items)
    known = Sizes(telling)
    sizes = {item: known.of(item) for item in items}
    retelling = Retelling(telling, sizes) if oracle == "retell" else None
    after = _edited(outline, hide(outline, telling, sizes))
    after = _edited(after, _documented(after, telling, items))
    for item in items:
        for name, parameters, description, written in _tools(item):
            after = _edited(after, add(after, name, parameters, description, written)[0])
    if retelling:
        after = _edited(after, retelling.edits(after))
    return _difference(outline.source.raw, after.source.raw), after.tools


def _edited(outline: Outline, edits: list[Edit]) -> Outline:
    return Outline(Source(applied(outline.source.raw, edits)))


def _documented(outline: Outline, telling: Telling, items: list[Masked]) -> list[Edit]:
    """Observe is to say what it leaves out; what it returns is told anew where its fields are known."""
    told = [f"Of {_name(item)} it tells the size alone"
            + (f"; {item.reader} reads it item by item." if item.is_new else ".") for item in items]
    fields = [key.value for node in ast.walk(telling.method) if isinstance(node, ast.Dict)
              for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)]
    whole = any(place.kind == "whole" for place in telling.places)
    documentation = ast.get_docstring(telling.method) or ""
    before = "" if whole else re.split(r"\n\s*(?:Args|Returns|Example Output):", documentation)[0]
    before = before.strip().replace("\\", "").replace('"', "'")
    description = "\n".join([before or "Tell what is known from the start.", *told])
    returns = "JSON object with " + _listed(fields) + "." if fields else ""
    return document(outline, "Observe", description, returns)[0]


def _name(item: Masked) -> str:
    return item.attribute.strip("_")


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _tools(item: Masked) -> list[tuple[str, str, str, Written]]:
    """Name, parameters, description and text of the readers that an item is to be given."""
    of = f"self.{item.attribute}"
    tools = []
    if item.keys:
        told = [f"Which key, counted from 0 in the order in which {_name(item)} holds them."]
        body = [*_checked("index", f"len({of})"), f"return json.dumps(list({of})[index])"]
        tools.append((item.keys, "index: int", f"Tell one key of {_name(item)}.", Written(told, "The key.", body)))
    if not item.is_new:
        return tools
    if item.kind == "dict":
        body = [f"if key not in {of}:", '    raise ValueError(f"there is no key {key!r}")',
                f"return json.dumps({of}[key])"]
        parameters, told = "key", [f"A key of {_name(item)}."]
    elif item.kind == "table":
        body = [*_checked("row", f"len({of})"), *_checked("column", f"len({of}[row])"),
                f"return json.dumps({of}[row][column])"]
        parameters, told = "row: int, column: int", ["Row, counted from 0.", "Column, counted from 0."]
    else:
        body = [*_checked("index", f"len({of})"), f"return json.dumps({of}[index])"]
        parameters, told = "index: int", [f"Position of the {item.item}, counted from 0."]
    what = f"Look up what {_name(item)} holds for a key." if item.kind == "dict" else f"Look up one {item.item}."
    returns = "The entry." if item.kind == "dict" else f"The {item.item}."
    tools.append((item.reader, parameters, what, Written(told, returns, body)))
    return tools


def _checked(name: str, size: str) -> list[str]:
    return [f"if type({name}) is not int or not 0 <= {name} < {size}:",
            f'    raise ValueError(f"there is no {name} {{{name}!r}}")']


def _difference(before: bytes, after: bytes) -> list[Edit]:
    """As edits of whole lines: what stands between stays as it is."""
    old, new = (re.findall(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text) for text in (before, after))
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    changes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [Edit(starts[a], starts[b], b"".join(new[c:d]).decode()) for tag, a, b, c, d in changes if tag != "equal"]
