"""Relations between inputs that hold in every example, and how to restore them in a drawn one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Relation:
    """`kind` between a subject parameter and a container parameter."""

    kind: str
    subject: str
    other: str


def find_relations(examples: list[dict]) -> list[Relation]:
    """Relations that hold in all examples."""
    names = list(examples[0]) if examples else []
    found = []
    for subject in names:
        relation = (_number_relation(subject, names, examples) or _member_relation(subject, names, examples)
                    or _sequence_relation(subject, names, examples))
        if relation:
            found.append(relation)
    return found


def find_index_relations(examples: list[dict]) -> list[Relation]:
    """Lists of numbers that are places in another list in all examples. That may be chance: it is for where draws fail."""
    found = []
    for subject in examples[0] if examples else []:
        numbers = [example[subject] for example in examples]
        if not all(isinstance(row, list) and all(type(item) is int for item in row) for row in numbers) or not any(numbers):
            continue
        kind = "distinct places" if all(len(set(row)) == len(row) for row in numbers) else "places"
        others = [other for other in examples[0] if other != subject and all(
            isinstance(e[other], (list, tuple, str)) and all(0 <= item < len(e[other]) for item in e[subject])
            for e in examples)]
        found += [Relation(kind, subject, other) for other in others[:1]]
    return found


def guessed_relations(models: dict) -> list[Relation]:
    """Relations that names suggest where no example tells: `n` beside a container is its length."""
    containers = [name for name, model in models.items() if model.kind in ("list", "str", "tuple")]
    if not containers:
        return []
    grid = next((name for name in containers if "even_rows" in models[name].flags), None)
    relations = []
    for name, model in models.items():
        if model.kind != "int":
            continue
        if grid and name.lower() in ("n", "r", "rows", "row", "h", "height"):
            relations.append(Relation("length", name, grid))
        elif grid and name.lower() in ("m", "c", "cols", "columns", "col", "w", "width"):
            relations.append(Relation("width", name, grid))
        elif name.lower() in ("n", "t", "size", "length", "count"):
            relations.append(Relation("length", name, containers[0]))
    return relations


def _number_relation(subject, names, examples):
    if not all(type(example[subject]) is int for example in examples):
        return None
    sized = [name for name in names if name != subject and all(hasattr(e[name], "__len__") for e in examples)]
    for kind in ("length", "width", "length minus one"):
        for other in sized:
            if all(_measure(kind, e[other]) == e[subject] for e in examples):
                if len(examples) > 1 or len(str(subject)) <= 2 or "num" in subject or "size" in subject:
                    return Relation(kind, subject, other)
    if len(examples) < 2 or "target" in str(subject):
        return None
    varied = [other for other in sized if len({len(e[other]) for e in examples}) > 1]
    for kind, lowest, highest in (("index", 0, -1), ("count", 1, 0)):
        for other in varied:
            if all(lowest <= e[subject] <= len(e[other]) + highest for e in examples):
                return Relation(kind, subject, other)
    return None


def _measure(kind: str, value):
    if kind == "width":
        rows = isinstance(value, (list, tuple)) and value and isinstance(value[0], (list, tuple, str))
        return len(value[0]) if rows else None
    return len(value) - (kind == "length minus one")


def _sequence_relation(subject, names, examples):
    before = names[:names.index(subject)]
    if not all(isinstance(example[subject], (list, tuple, str)) for example in examples):
        return None
    for other in before:
        if all(isinstance(e[other], (list, tuple, str)) and len(e[other]) == len(e[subject]) for e in examples) \
                and len({len(e[other]) for e in examples}) > 1:
            return Relation("same length", subject, other)
    return _node_relation(subject, names, examples)


def _member_relation(subject, names, examples):
    for other in names:
        if other != subject and len(examples) > 2 and all(_is_part(e[subject], e[other]) for e in examples):
            return Relation("part", subject, other)
        if other != subject and len(examples) > 1 and all(
                isinstance(e[other], (dict, set)) and _hashable(e[subject]) and e[subject] in e[other] for e in examples):
            return Relation("member", subject, other)
    return None


def _is_part(part, whole) -> bool:
    """A text within a text, or a text that is an item of a list."""
    return isinstance(part, str) and len(part) > 0 and isinstance(whole, (str, list, tuple)) and part in whole


def _a_part(value: str, whole, rng):
    """Another part; now and then the drawn value stays, so that what is not there occurs too."""
    if not whole or rng.random() < 0.1:
        return value
    if not isinstance(whole, str):
        return rng.choice(whole)
    start = rng.randrange(len(whole))
    words = whole.split()
    return rng.choice(words) if " " in whole and words else whole[start:start + max(1, min(len(value), 3))]


def _hashable(value) -> bool:
    return isinstance(value, (str, int, float, bool, type(None)))


def _node_relation(subject, names, examples):
    """Edges: every number in the pairs is a node between 0 (or 1) and n."""
    pairs = [pair for example in examples for pair in example[subject]]
    if not pairs or not all(isinstance(p, (list, tuple)) and len(p) in (2, 3) and type(p[0]) is int
                            and type(p[1]) is int for p in pairs):
        return None
    for other in names:
        if all(type(e[other]) is int for e in examples):
            nodes = [(e[other], p) for e in examples for p in e[subject]]
            if all(0 <= p[0] < n and 0 <= p[1] < n for n, p in nodes):
                return Relation("nodes from 0", subject, other)
            if all(1 <= p[0] <= n and 1 <= p[1] <= n for n, p in nodes):
                return Relation("nodes from 1", subject, other)
    return None


def restore(values: dict, relations: list[Relation], rng) -> dict:
    """The drawn values with every relation made true again."""
    for relation in sorted(relations, key=lambda r: r.kind != "same length"):
        other = values[relation.other]
        if relation.kind == "same length":
            values[relation.subject] = _of_length(values[relation.subject], len(other), rng)
        elif relation.kind in ("length", "width", "length minus one"):
            values[relation.subject] = _measure(relation.kind, other) or 0
        elif relation.kind == "index":
            values[relation.subject] = rng.randrange(len(other)) if other else 0
        elif relation.kind == "count":
            values[relation.subject] = rng.randint(1, max(1, len(other)))
        elif relation.kind == "member":
            values[relation.subject] = rng.choice(sorted(other, key=repr)) if other else values[relation.subject]
        elif relation.kind == "part":
            values[relation.subject] = _a_part(values[relation.subject], other, rng)
        elif relation.kind.endswith("places"):
            values[relation.subject] = _places(values[relation.subject], len(other), relation.kind.startswith("d"), rng)
        elif relation.kind.startswith("nodes"):
            values[relation.subject] = _on_nodes(values[relation.subject], other, relation.kind.endswith("1"), rng)
    return values


def _of_length(value, length: int, rng):
    items = list(value) or [0]
    items = (items * (length // len(items) + 1))[:length]
    if isinstance(value, str):
        rng.shuffle(items)
        return "".join(map(str, items))
    return tuple(items) if isinstance(value, tuple) else items


def _places(value: list, length: int, distinct: bool, rng) -> list[int]:
    if distinct:
        return rng.sample(range(length), min(len(value), length))
    return [rng.randrange(length) for _ in value] if length else []


def _on_nodes(pairs, count: int, from_one: bool, rng):
    if count < 2:
        return []
    result, seen = [], set()
    for pair in pairs:
        first, second = rng.sample(range(from_one, count + from_one), 2)
        if (first, second) in seen or (second, first) in seen:
            continue
        seen.add((first, second))
        result.append(type(pair)([first, second, *pair[2:]]))
    return result
