"""The shape of an input as its examples show it: where its elements are, and what one reading returns."""

from dataclasses import dataclass, field

SCALARS = ("int", "float", "bool", "str", "none", "mixed")
LONGEST_RECORD = 4


@dataclass
class Shape:
    """What is known of a value: kind is a scalar's, or str, list, tuple, dict, set, record.

    `record` is a tuple or list of fixed small length with a meaning per position.
    `fixed` is the common length of all inner sequences of one configuration, so a
    grid's rows have one length though it differs between configurations.
    """

    kind: str
    item: "Shape | None" = None
    key: "Shape | None" = None
    fields: list["Shape"] = field(default_factory=list)
    is_tuple: bool = False
    even_rows: bool = False
    low: float | None = None
    high: float | None = None

    @property
    def is_leaf(self) -> bool:
        """Whether one reading returns the whole value."""
        if self.kind == "record":
            return all(item.is_leaf for item in self.fields)
        return self.kind in SCALARS

    @property
    def is_ordered(self) -> bool:
        """Whether such values can be sorted as they are."""
        if self.kind == "record":
            return all(item.is_ordered for item in self.fields)
        return self.kind in ("int", "float", "bool", "str")

    def at(self, pattern: tuple) -> "Shape":
        """The shape at a place below: "*" is any element, a number a record's field."""
        shape = self
        for mark in pattern:
            shape = shape.item if mark == "*" else shape.fields[mark]
        return shape

    def describe(self) -> str:
        """The type as documentation names it, e.g. list[int]."""
        if self.kind in ("list", "tuple", "set"):
            return f"{self.kind}[{self.item.describe()}]" if self.item else self.kind
        if self.kind == "record":
            kinds = list(dict.fromkeys(item.describe() for item in self.fields))
            return f"list[{' | '.join(kinds)}]"
        if self.kind == "dict":
            return f"dict[{self.key.describe()}, {self.item.describe()}]" if self.key and self.item else "dict"
        return {"none": "None", "mixed": "any"}.get(self.kind, self.kind)


def infer_shape(values: list, root: bool = True, records: bool = True) -> Shape:
    """The common shape of several values of one place. A string is a container only at the root."""
    kinds = {_kind(value) for value in values}
    if kinds <= {"int", "float"} and kinds:
        return _number(values, "float" if "float" in kinds else "int")
    if len(kinds) != 1:
        return _mixed(values, kinds)
    kind = kinds.pop()
    if kind == "str":
        item = Shape("str")
        return Shape("text", item=item) if root else item
    if kind in ("list", "tuple"):
        return _sequence(values, kind, root, records)
    if kind == "dict":
        keys = [key for value in values for key in value]
        items = [item for value in values for item in value.values()]
        return Shape("dict", key=infer_shape(keys, False), item=_whole(infer_shape(items, False)))
    if kind == "set":
        return Shape("set", item=infer_shape([item for value in values for item in value], False))
    return Shape(kind)


def _whole(shape: Shape) -> Shape:
    """A dictionary's value is read in one piece."""
    return shape if shape.is_leaf or shape.kind == "dict" else Shape("mixed")


def _kind(value) -> str:
    if value is None:
        return "none"
    kind = type(value).__name__
    if kind == "frozenset":
        return "set"
    return kind if kind in ("int", "float", "bool", "str", "list", "tuple", "dict", "set") else "mixed"


def _number(values, kind) -> Shape:
    return Shape(kind, low=min(values), high=max(values))


def _mixed(values, kinds) -> Shape:
    """Lists beside tuples are sequences; None beside numbers, say, is read as it comes."""
    if kinds == {"list", "tuple"}:
        return _sequence([list(value) for value in values], "list", False, True)
    return Shape("mixed")


def _sequence(values, kind, root, records) -> Shape:
    items = [item for value in values for item in value]
    lengths = {len(value) for value in values}
    if not root and _is_record(values, kind, lengths, items, records):
        columns = [infer_shape([value[i] for value in values], False, records) for i in range(lengths.pop())]
        return Shape("record", fields=columns, is_tuple=kind == "tuple")
    shape = Shape(kind, is_tuple=kind == "tuple")
    shape.item = infer_shape(items, False, records) if items else Shape("mixed")
    if shape.item.kind in ("list", "tuple"):
        shape.even_rows = all(len({len(row) for row in value}) <= 1 for value in values)
    if shape.item.kind in ("dict", "set"):
        shape.item = Shape("mixed")
    return shape


def _is_record(values, kind, lengths, items, records) -> bool:
    if len(lengths) != 1:
        return False
    length = next(iter(lengths))
    differs = len({_kind(item) for item in items} - {"int", "float"}) > 1
    if not records and not differs:
        return False
    if kind == "tuple":
        return 0 < length <= 2 * LONGEST_RECORD
    return 0 < length <= LONGEST_RECORD and (differs or len(values) >= 2)
