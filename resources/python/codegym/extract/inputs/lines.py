"""Map the lines of a standard input to values of parameters, in every way that fits."""

import re

from codegym.extract.inputs.model import Model


def mappings(text: str, parameters: list[str], models: dict[str, Model]):
    """Yield {parameter: value} candidates: parameters in order, then with the numbers first."""
    lines = [line.split() for line in text.splitlines() if line.strip()]
    raw = [line.strip() for line in text.splitlines() if line.strip()]
    scalar_first = sorted(parameters, key=lambda name: models[name].kind not in ("int", "float", "bool"))
    orders = [parameters] if scalar_first == parameters else [parameters, scalar_first]
    for order in orders:
        for values, at in _read(order, models, _Cursor(lines, raw)):
            if at.is_at_end():
                yield {name: values[name] for name in parameters}


class _Cursor:
    """A place in the input, and the numbers read so far (they may be counts)."""

    def __init__(self, lines, raw, row=0, column=0, counts=()):
        self.lines, self.raw, self.row, self.column, self.counts = lines, raw, row, column, counts

    def is_at_end(self) -> bool:
        return self.row >= len(self.lines)

    def tokens(self) -> list[str]:
        """What is left of the current line."""
        return self.lines[self.row][self.column:] if not self.is_at_end() else []

    def after(self, tokens: int) -> "_Cursor":
        """The place so many tokens further on the current line."""
        column = self.column + tokens
        counts = self.counts + tuple(int(t) for t in self.tokens()[:tokens] if re.fullmatch(r"\d+", t))
        if column >= len(self.lines[self.row]):
            return _Cursor(self.lines, self.raw, self.row + 1, 0, counts)
        return _Cursor(self.lines, self.raw, self.row, column, counts)

    def below(self, rows: int) -> "_Cursor":
        """The start of the line so many lines further."""
        return _Cursor(self.lines, self.raw, self.row + rows, 0, self.counts)


def _read(order, models, cursor):
    if not order:
        yield {}, cursor
        return
    for value, further in _value(models[order[0]], cursor):
        for values, end in _read(order[1:], models, further):
            yield {order[0]: value, **values}, end


def _value(model: Model, cursor: _Cursor):
    """Ways to read one value here; a line of counts in front of a container may be skipped."""
    if cursor.is_at_end():
        return
    if model.kind in ("int", "float", "bool", "choice"):
        yield scalar(cursor.tokens()[0]), cursor.after(1)
        return
    if model.kind == "record":
        yield from _record(model, cursor)
        return
    for start in _starts(cursor):
        if start.is_at_end():
            continue
        if model.kind == "str":
            yield unquoted(start.raw[start.row] if start.column == 0 else " ".join(start.tokens())), start.below(1)
            if len(start.tokens()) > 1:
                yield unquoted(start.tokens()[0]), start.after(1)
        elif model.kind in ("list", "tuple", "set"):
            yield from _container(model, start)


def _starts(cursor: _Cursor):
    yield cursor
    if cursor.column == 0 and len(cursor.tokens()) <= 3 and all(re.fullmatch(r"\d+", t) for t in cursor.tokens()):
        yield cursor.after(len(cursor.tokens()))
    if len(cursor.tokens()) > 1 and re.fullmatch(r"\d+", cursor.tokens()[0]):
        yield cursor.after(1)


def _container(model: Model, start: _Cursor):
    item = model.item or Model("int")
    if item.kind == "record" and any(field.kind == "list" for field in item.fields):
        yield from _repeated(item, start)
        return
    if item.kind in ("list", "tuple", "record", "dict"):
        yield from _rows(item, start)
        return
    tokens = [scalar(token) for token in start.tokens()]
    if item.kind == "str":
        tokens = [unquoted(token) for token in start.tokens()]
    yield tokens, start.below(1)
    for count in _counts(start):
        rows = start.lines[start.row:start.row + count]
        if len(rows) == count and start.column == 0 and count:
            whole = [unquoted(raw) for raw in start.raw[start.row:start.row + count]]
            yield whole if item.kind == "str" else [scalar(row[0]) for row in rows], start.below(count)


def _counts(start: _Cursor):
    """How many lines may belong here: numbers read before, then all that are left."""
    left = len(start.lines) - start.row
    return list(dict.fromkeys([*[c for c in reversed(start.counts) if c <= left], left]))


def _rows(item: Model, start: _Cursor):
    if start.column:
        return
    as_tuple = item.kind == "tuple" or (item.kind == "record" and "tuple" in item.flags)
    for count in _counts(start):
        rows = start.lines[start.row:start.row + count]
        values = [[scalar(token) for token in row] for row in rows]
        if values and all(len(row) == 1 and isinstance(row[0], str) and len(row[0]) > 1 for row in values):
            yield [list(row[0]) for row in values], start.below(count)
        yield [tuple(row) if as_tuple else row for row in values], start.below(count)


def _repeated(item: Model, start: _Cursor):
    """A count, then so many cases of several lines each."""
    for count in _counts(start) + ([len(start.lines)] if not start.counts else []):
        values, cursor = [], start
        for _ in range(count):
            found = next(iter(_record(item, cursor)), None) if not cursor.is_at_end() else None
            if found is None:
                break
            values.append(found[0])
            cursor = found[1]
        if len(values) == count:
            yield values, cursor


def _record(model: Model, cursor: _Cursor):
    """The fields one after the other; a grid inside takes as many rows as the case's first number says."""
    values, at = [], cursor
    for field in model.fields:
        if at.is_at_end():
            return
        if field.kind in ("list", "tuple") and field.item is not None and field.item.kind in ("list", "tuple"):
            rows = next((v for v in values if isinstance(v, int)), len(at.lines) - at.row)
            grid = [[scalar(token) for token in row] for row in at.lines[at.row:at.row + rows]]
            values.append(grid)
            at = at.below(rows)
        elif field.kind in ("list", "tuple"):
            values.append([scalar(token) for token in at.tokens()])
            at = at.below(1)
        else:
            values.append(scalar(at.tokens()[0]))
            at = at.after(1)
    yield (tuple(values) if "tuple" in model.flags else values), at


def scalar(token: str):
    """A token as the number it spells, else as text."""
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            continue
    return unquoted(token)


def unquoted(text: str) -> str:
    """A text without the quotes around it."""
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text
