"""Hidden data that Observe shows: which attribute holds it, and what to call its items, its size and its readers."""

import ast
import re
from typing import NamedTuple

from codegym.edit.outline import Outline
from codegym.edit.source import Refused
from codegym.extract.nouns import identifier, nouns_for, singular
from codegym.extract.shapes import Shape

_SHAPES = {
    "list": Shape("list", item=Shape("int")), "tuple": Shape("tuple", item=Shape("int")), "text": Shape("text"),
    "dict": Shape("dict"), "table": Shape("list", item=Shape("list", item=Shape("int"))),
}
_RESERVED = ("ask", "ast", "json", "key", "keys", "observe", "row", "self", "size", "text", "told")
_PARAMETERS = {"table": ("row", "column"), "dict": ("key",)}
_UNITS = {"text": "characters", "dict": "entries", "table": "rows"}


class Masked(NamedTuple):
    """One container of the configuration. kind: list, tuple, text, table (a list of lists) or dict."""
    key: str
    kind: str
    attribute: str
    one: str  # What an item is called: price, the first list's number.
    reader: str  # The tool that reads an item.
    keys: str  # The tool that tells the keys of a dict, one by one; else empty.
    parameters: tuple[str, ...]  # Of the reader.
    is_new: bool  # The environment has no such reader yet.

    @property
    def size(self) -> str:
        """The field of Observe that tells the size; of a table, the size of each row."""
        return {"table": f"{self.attribute}_row_sizes", "text": f"{self.attribute}_length"}.get(
            self.kind, f"{self.attribute}_count")

    @property
    def local(self) -> str:
        """The variable that holds it where it was read."""
        return self.attribute + "_read" if self.attribute in _RESERVED else self.attribute

    @property
    def unit(self) -> str:
        return _UNITS.get(self.kind, "items")

    @property
    def item(self) -> str:
        """An item in words: price, element of left."""
        return self.one if "'" not in self.one else f"{self.one.split()[-1]} of {self.key}"

    @property
    def how_many(self) -> str:
        """The expression for the size."""
        return f"[len(row) for row in self.{self.attribute}]" if self.kind == "table" else f"len(self.{self.attribute})"


def masked(outline: Outline, wanted: list[tuple[str, str, str]]) -> list[Masked]:
    """wanted: key and kind of each container, and the tool that reads it already; without one it is given a reader."""
    nouns = nouns_for({key: _SHAPES[kind] for key, kind, _ in wanted})
    found, taken = [], set(outline.methods) | set(outline.entries)
    for key, kind, reader in wanted:
        one = nouns[key].one if kind != "dict" else singular(key).replace("_", " ")
        keys, is_new = "", not reader
        parameters = _PARAMETERS.get(kind, ("index",))
        if is_new:
            reader = _free(_title("Get", one), key, taken)
            keys = _free(_title("Get", one, "key"), key, taken) if kind == "dict" else ""
        else:
            outline.require(reader)
            parameters = tuple(argument.arg for argument in outline.methods[reader].args.args[1:])
        taken |= {reader, keys}
        attribute, kind = _attribute(outline, key, kind)
        found.append(Masked(key, kind, attribute, one, reader, keys, parameters, is_new))
    return found


def _title(*words: str) -> str:
    parts = "_".join(identifier(word) for word in words).removeprefix("the_").replace("Get_the_", "Get_").split("_")
    letters = [re.sub("[^A-Za-z]", "", part) for part in parts]
    return "".join(part[:1].upper() + part[1:] for part in letters)


def _free(name: str, key: str, taken: set[str]) -> str:
    for candidate in (name, name.replace("Get", _title("get", key), 1), name + "Item", name + "Value"):
        if candidate not in taken:
            return candidate
    raise Refused(f"The environment has tools called {name} and alike already, so a reader of {key} has no plain name.")


def _attribute(outline: Outline, key: str, kind: str) -> tuple[str, str]:
    """The attribute that reset() sets from this key of the configuration, and what it makes of it."""
    if "reset" not in outline.methods:
        raise Refused("There is no reset(), so nothing says where the configuration is kept.")
    names, attributes = set(), []
    for node in ast.walk(outline.methods["reset"]):
        if not isinstance(node, ast.Assign) or len(node.targets) != 1 or not _comes_from(node.value, key, names):
            continue
        target = node.targets[0]
        if isinstance(target, ast.Name):
            names.add(target.id)
        elif isinstance(target, ast.Attribute) and getattr(target.value, "id", "") == "self":
            attributes.append(target.attr)
            is_tuple = getattr(getattr(node.value, "func", None), "id", "") == "tuple"
            kind = "tuple" if is_tuple and kind == "list" else kind
    shown = [name for name in dict.fromkeys(attributes) if _spoken_of(outline.methods.get("Observe"), name)]
    if len(shown) != 1:
        raise Refused(f"Observe does not show “{key}” from one attribute that reset() sets, "
                      "so it has to be changed by hand.")
    return shown[0], kind


def _comes_from(value: ast.expr, key: str, names: set[str]) -> bool:
    for node in ast.walk(value):
        if isinstance(node, ast.Name) and node.id in names:
            return True
        asked = node.slice if isinstance(node, ast.Subscript) else None
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("get", "pop") and node.args:
            asked = node.args[0]
        if getattr(asked, "value", None) == key:
            return True
    return False


def _spoken_of(method: ast.FunctionDef | None, attribute: str) -> bool:
    nodes = ast.walk(method) if method else ()
    return any(isinstance(node, ast.Attribute) and node.attr == attribute for node in nodes)
