"""A model of one input: what kind of value it is and from where to draw it."""

from dataclasses import dataclass, field

from codegym.extract.inputs.brackets import are_balanced
from codegym.extract.inputs.form import learn_form
from codegym.extract.inputs.relations import find_relations
from codegym.extract.inputs.vary import are_phrases, parts_of


@dataclass
class Model:
    """kind is int, float, bool, none, str, form, list, tuple, dict, set, record, choice or constant.

    low and high bound numbers; `alphabet` feeds texts, `wide` those that may leave what was seen; `lengths` are those seen;
    `form` are the parts of texts of one form, `seen` the texts themselves, `parts` what these exchange where they are phrases;
    `flags` hold regularities: sorted, descending, distinct, even_rows, square, balanced (brackets that close),
    permuted (a dictionary's values are its keys), closed (they are among them).
    """

    kind: str
    low: float = 0
    high: float = 20
    alphabet: str = "abcdefgh"
    wide: str = ""
    lengths: list[int] = field(default_factory=list)
    item: "Model | None" = None
    key: "Model | None" = None
    fields: list["Model"] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    choices: list = field(default_factory=list)
    relations: list = field(default_factory=list)
    form: list = field(default_factory=list)
    seen: list = field(default_factory=list)
    parts: dict = field(default_factory=dict)


def learn(values: list) -> Model:
    """The model of a place from the values seen there."""
    kinds = {type(value) for value in values}
    if kinds <= {int, float} and kinds:
        return _numbers(values, "float" if float in kinds else "int")
    if len(kinds) != 1:
        if kinds == {list, tuple}:
            return learn([list(value) for value in values])
        return Model("choice", choices=values)
    kind = kinds.pop()
    if kind is str:
        return _texts(values)
    if kind in (list, tuple):
        return _sequences(values, kind)
    if kind is dict:
        return _dictionaries(values)
    if kind in (set, frozenset):
        items = [item for value in values for item in value]
        return Model("set", item=learn(items) if items else Model("int"), lengths=[len(value) for value in values])
    return Model("choice", choices=values)


def _numbers(values, kind) -> Model:
    model = Model(kind, low=min(values), high=max(values))
    if kind == "int" and set(values) <= {0, 1} and len(values) > 1:
        model.flags.add("binary")
    if kind == "int" and len(values) > 4 and all(value % 2 == 0 for value in values) and set(values) != {0}:
        model.flags.add("even")
    if kind == "int" and len(values) > 4 and all(value % 2 == 1 for value in values):
        model.flags.add("odd")
    return model


def _texts(values) -> Model:
    letters = sorted({letter for value in values for letter in value})
    lengths = [len(value) for value in values]
    model = Model("str", alphabet="".join(letters) or "ab", lengths=lengths)
    distinct = sorted(set(values))
    words = len(values) >= 4 and len(distinct) <= max(3, len(values) // 2) and all(len(v) > 1 for v in distinct)
    form = learn_form(values)
    if form:
        model = Model("form", form=form)
    elif words and len(distinct) <= 8:
        model = Model("choice", choices=distinct)
    else:
        model.wide = _whole_classes(letters)
        model.flags |= {"balanced"} if len(distinct) > 1 and are_balanced(distinct) else set()
    model.lengths, model.seen = lengths, values
    model.parts = parts_of(values) if are_phrases(values) else {}
    return model


def _whole_classes(letters: list[str]) -> str:
    """Letters and digits seen, with their whole class where many of it were: abcabc and 123 as a-z and 0-9."""
    classes = [("abcdefghijklmnopqrstuvwxyz", 3), ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 5), ("0123456789", 3)]
    result = [letter for letter in letters if not any(letter in members for members, _ in classes)]
    for members, needed in classes:
        seen = [letter for letter in letters if letter in members]
        result += list(members) if len(seen) >= needed else seen
    return "".join(result)


def _sequences(values, kind) -> Model:
    lengths = [len(value) for value in values]
    items = [item for value in values for item in value]
    short = len(set(lengths)) == 1 and 0 < lengths[0] <= 4
    differs = len({type(item) for item in items}) > 1 and not {type(item) for item in items} <= {int, float}
    if short and differs:
        columns = [learn([value[i] for value in values]) for i in range(lengths[0])]
        numbered = [dict(enumerate(value)) for value in values]
        return Model("record", fields=columns, flags={kind.__name__}, relations=find_relations(numbered))
    model = Model(kind.__name__, lengths=lengths, item=learn(items) if items else Model("int"), )
    model.flags |= _regularities(values)
    if short and (len(values) > 2 or kind is tuple) and all(type(item) in (int, float, str) for item in items):
        model.flags.add("fixed")
        model.fields = [learn([value[i] for value in values]) for i in range(lengths[0])]
        if lengths[0] == 2 and all(value[0] <= value[1] for value in values):
            model.flags.add("ascending pair")
    if items and all(type(item) is int for item in items) and len(items) > 3 and all(
            item < place for value in values for place, item in enumerate(value)):
        model.flags.add("below index")
    return model


def _regularities(values) -> set[str]:
    flags = set()
    flat = [sorted(cell for row in value for cell in row) for value in values
            if all(isinstance(row, list) and all(type(cell) is int for cell in row) for row in value)]
    if len(flat) == len(values) and all(cells == list(range(1, len(cells) + 1)) for cells in flat) \
            and sum(map(len, flat)) > 4:
        flags.add("permuted cells")
    long = [value for value in values if len(value) > 2]
    nested = [value for value in values if value and all(isinstance(item, (list, tuple, str)) for item in value)]
    if nested and len(nested) == len([value for value in values if value]):
        if all(len({len(item) for item in value}) == 1 for value in nested):
            flags.add("even_rows")
            if all(len(value) == len(value[0]) for value in nested) and len(nested) > 1:
                flags.add("square")
    if flags and all(isinstance(item, str) for value in nested for item in value) and not any(len(v) > 1 for v in nested):
        flags.clear()
    if not long:
        return flags
    try:
        if all(list(value) == sorted(value) for value in long):
            flags.add("sorted")
        elif all(list(value) == sorted(value, reverse=True) for value in long):
            flags.add("descending")
        if all(len(set(value)) == len(value) for value in long) and sum(map(len, long)) > 8:
            flags.add("distinct")
        if all(sorted(value) == list(range(1, len(value) + 1)) for value in long):
            flags.add("permutation from 1")
        elif all(sorted(value) == list(range(len(value))) for value in long):
            flags.add("permutation from 0")
    except TypeError:
        pass
    return flags


def _dictionaries(values) -> Model:
    keys = [key for value in values for key in value]
    items = [item for value in values for item in value.values()]
    model = Model("dict", key=learn(keys) if keys else Model("str"), item=learn(items) if items else Model("int"),
                  lengths=[len(value) for value in values])
    model.key.lengths = model.key.lengths or [1]
    if items and all(isinstance(item, (list, set, tuple)) for item in items) and all(
            part in list(value) for value in values for inner in value.values() for part in inner):
        model.flags.add("graph")
    if len(items) > 3 and all(isinstance(item, (str, int)) for item in items):
        if all(set(value.values()) == set(value) for value in values):
            model.flags.add("permuted")
        elif all(set(value.values()) <= set(value) for value in values):
            model.flags.add("closed")
    if values and all(type(key) is str and len(key) > 1 for key in keys) and len(set(keys)) <= 8 \
            and len({tuple(value) for value in values}) == 1:
        model.flags.add("fields")
        model.fields = [learn([value[key] for value in values]) for key in values[0]]
        model.choices = list(values[0])
    return model


def is_grid(model: Model) -> bool:
    """Whether its inner sequences are rows, however short."""
    return model.kind in ("list", "tuple") and model.item is not None and model.item.kind in ("list", "tuple") \
        and "grid" in model.flags
