"""Lines of a standard input: learn their layout from examples, and draw others of the same layout.

The layout is a list of lines; a line's length, or how often the last line
repeats, may follow a number that stands before it.
"""

from dataclasses import dataclass, field

from codegym.extract.inputs.draw import SIZES, Draw
from codegym.extract.inputs.lines import scalar
from codegym.extract.inputs.model import Model, learn


@dataclass
class Line:
    """One line: `columns` of fixed meaning, or `item` repeated `count` times, count a (line, column) place."""

    columns: list[Model] = field(default_factory=list)
    item: Model | None = None
    count: tuple[int, int] | None = None


@dataclass
class Layout:
    """Head lines, then `row` as often as the number at `rows` says."""

    head: list[Line]
    row: Line | None = None
    rows: tuple[int, int] | None = None


def learn_layout(examples: list[list[str]]) -> Layout | None:
    """The layout that all examples share, or None where they share none that is known here."""
    tokens = [[[scalar(token) for token in line.split()] for line in example] for example in examples]
    heights = {len(example) for example in tokens}
    if len(heights) == 1:
        lines = [_line([example[number] for example in tokens], number, tokens) for number in range(heights.pop())]
        if len(examples) > 1 or not _repeated(tokens):
            return Layout(lines)
    return _repeated(tokens) or (Layout(lines) if len({len(e) for e in tokens}) == 1 else None)


def _repeated(tokens) -> Layout | None:
    """Some number in the first lines says how many equal lines end the input."""
    shortest = min(len(example) for example in tokens)
    for head in range(1, min(3, shortest) + 1):
        for place in _numbers(tokens[0], head):
            if all(_at(example, place) == len(example) - head > 0 for example in tokens):
                lines = [_line([example[n] for example in tokens], n, tokens) for n in range(head)]
                rows = [row for example in tokens for row in example[head:]]
                return Layout(lines, _line(rows, head, None), place)
    return None


def _numbers(example, head: int):
    return [(line, column) for line in range(min(head, len(example)))
            for column, value in enumerate(example[line]) if type(value) is int]


def _at(example, place):
    line, column = place
    return example[line][column] if line < len(example) and column < len(example[line]) else None


def _line(rows: list[list], number: int, examples) -> Line:
    lengths = {len(row) for row in rows}
    if examples is not None:
        for place in _numbers(examples[0], number):
            if all(_at(example, place) == len(row) for example, row in zip(examples, rows)) and rows[0]:
                return Line(item=learn([value for row in rows for value in row]), count=place)
    if len(lengths) == 1:
        return Line(columns=[learn([row[i] for row in rows]) for i in range(lengths.pop())])
    return Line(item=learn([value for row in rows for value in row]))


def draw_lines(layout: Layout, draw: Draw) -> list[str]:
    """New lines of the layout; counts are drawn at the level's size."""
    counts = {line.count for line in layout.head if line.count} | ({layout.rows} if layout.rows else set())
    values: list[list] = []
    for number, line in enumerate(layout.head):
        values.append(_draw_line(line, number, counts, values, draw))
    if layout.row is not None:
        for _ in range(values[layout.rows[0]][layout.rows[1]]):
            values.append(_draw_line(layout.row, -1, counts, values, draw))
    return [" ".join(map(str, row)) for row in values]


def _draw_line(line: Line, number: int, counts, values, draw: Draw) -> list:
    if line.item is not None:
        size = values[line.count[0]][line.count[1]] if line.count else draw.size(Model("list"), SIZES)
        return [draw.value(line.item, 1) for _ in range(size)]
    row = []
    for column, model in enumerate(line.columns):
        row.append(draw.size(Model("list"), SIZES) if (number, column) in counts else _shown(draw, model))
    return row


def _shown(draw: Draw, model: Model):
    if model.kind == "str":
        return draw.value(model, 0)
    return draw.value(model, 1)
