"""Say in Observe how much there is of hidden data, instead of what it is."""

import ast

from codegym.edit.masked import Masked
from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused
from codegym.edit.telling import Place, Telling, written_by
from codegym.extract.tidy import double_quoted


class Sizes:
    """Fields of Observe that told a container's size before, so that it need not be told again."""

    def __init__(self, telling: Telling):
        self._fields = [(key.value, value) for node in ast.walk(telling.method) if isinstance(node, ast.Dict)
                        for key, value in zip(node.keys, node.values)
                        if isinstance(key, ast.Constant) and isinstance(key.value, str)]
        self._tainted = telling.tainted

    def of(self, item: Masked) -> list[str]:
        """One field; of a table its rows and its columns; nothing where it is not told."""
        whole = [key for key, value in self._fields if ast.unparse(value) == f"len(self.{item.attribute})"][:1]
        if item.kind != "table" or not whole:
            return whole if item.kind != "table" else []
        columns = [key for key, value in self._fields if f"len(self.{item.attribute}[0])" in ast.unparse(value)
                   or (isinstance(value, ast.Call) and getattr(value.func, "id", "") == "len" and key not in whole
                       and f"self.{item.attribute}[0]" in ast.unparse(value))]
        return whole + columns[:1] if columns else []


def hide(outline: Outline, telling: Telling, sizes: dict[Masked, list[str]]) -> list[Edit]:
    """The edits of Observe's statements. Changes telling's copy of it."""
    changed = {}
    for place in telling.places:
        statement = _statement_of(telling, place.node)
        changed[statement.lineno] = statement
        _HIDINGS[place.kind](telling, place, sizes)
    dead = _dead(telling)
    source, edits = outline.source, []
    for statement in [*changed.values(), *dead]:
        start, end = source.line_start(statement.lineno), source.line_start(statement.end_lineno + 1)
        if source.raw[start:source.start(statement)].strip():
            raise Refused(f"Line {statement.lineno}: Observe has several statements on one line. "
                          "Give each its own first.")
        written = source.indent(statement.lineno) + double_quoted(ast.unparse(statement))
        text = "" if statement in dead else written + source.ending(statement.end_lineno)
        edits.append(Edit(start, end, text))
    return edits


def _statement_of(telling: Telling, node: ast.AST) -> ast.stmt:
    while not isinstance(node, ast.stmt):
        node = telling.parents[node]
    return node


def _size_fields(items: tuple[Masked, ...], sizes: dict[Masked, list[str]]) -> list[tuple[ast.expr, ast.expr]]:
    return [(ast.Constant(item.size), _parsed(item.how_many)) for item in items if not sizes[item]]


def _hide_entry(_telling: Telling, place: Place, sizes: dict) -> None:
    fields, holder = _size_fields(place.items, sizes), place.holder
    if isinstance(holder, ast.Dict):
        at = holder.values.index(place.node)
        holder.keys[at:at + 1] = [key for key, _ in fields]
        holder.values[at:at + 1] = [value for _, value in fields]
    elif len(fields) == 1:
        ((key, value),) = fields
        holder.targets[0].slice, holder.value = key, value
    else:
        raise Refused(f"Line {holder.lineno}: Observe is written in a way that has to be changed by hand.")


def _hide_placeholder(_telling: Telling, place: Place, _sizes: dict) -> None:
    values = place.holder.values
    at = values.index(place.node)
    values[at:at + 1] = _words(place.items)


def _hide_operand(_telling: Telling, place: Place, _sizes: dict) -> None:
    text = ast.JoinedStr(_words(place.items))
    for name, value in ast.iter_fields(place.holder):
        if value is place.node:
            setattr(place.holder, name, text)
        elif isinstance(value, list) and place.node in value:
            value[value.index(place.node)] = text


def _hide_whole(telling: Telling, place: Place, sizes: dict) -> None:
    fields = [(ast.Constant(name), _parsed(f"self.{name}")) for name in told_beside(telling)]
    fields += [(ast.Constant(item.size), _parsed(item.how_many)) for item in place.items]
    shown = ast.Dict([key for key, _ in fields], [value for _, value in fields])
    place.holder.value = ast.Call(_parsed("json.dumps"), [shown], [])


_HIDINGS = {"entry": _hide_entry, "placeholder": _hide_placeholder, "operand": _hide_operand, "whole": _hide_whole}


def told_beside(telling: Telling) -> list[str]:
    """Attributes that Observe tells and that are not hidden."""
    hidden = {item.attribute for place in telling.places for item in place.items}
    names = [node.attr for node in ast.walk(telling.method)
             if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "self"]
    return [name for name in dict.fromkeys(names) if name not in hidden]


def _words(items: tuple[Masked, ...]) -> list[ast.expr]:
    """(5 items), as parts of a format."""
    parts: list[ast.expr] = [ast.Constant("(")]
    for number, item in enumerate(items):
        parts += [ast.Constant(", ")] if number else []
        size = f"len(self.{item.attribute})"
        parts += [ast.FormattedValue(_parsed(size), -1), ast.Constant(f" {item.unit}")]
        if item.kind == "table":
            parts += [ast.Constant(" of "), ast.FormattedValue(_parsed(item.how_many), -1)]
    return [*parts, ast.Constant(")")]


def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _dead(telling: Telling) -> list[ast.stmt]:
    """Statements that only made ready what is not shown any more."""
    body, idle = telling.method.body, preparing(telling)
    while True:
        needed = set().union(*(_needed(statement) for statement in body if statement not in idle))
        still = [statement for statement in idle if not written_by(statement) & needed]
        if still == idle:
            return idle
        idle = still


def preparing(telling: Telling) -> list[ast.stmt]:
    """Statements that only put hidden data into variables."""
    return [statement for statement in telling.method.body
            if written_by(statement) and written_by(statement) <= telling.tainted
            and not any(isinstance(node, ast.Return) for node in ast.walk(statement))]


def _needed(statement: ast.stmt) -> set[str]:
    own = {node.id for part in ast.walk(statement) if isinstance(part, ast.comprehension)
           for node in ast.walk(part.target) if isinstance(node, ast.Name)}
    return {node.id for node in ast.walk(statement)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)} - own
