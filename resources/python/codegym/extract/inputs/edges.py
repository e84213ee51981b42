"""Inputs at the edges of what was drawn: where bounds, ends and ties show, which chance seldom meets."""

# A sequence is cut to one element only where about so few were drawn, too.
_FEW = 2


def edge_cases(values: dict, relations: list, drawn: list[dict]):
    """The same inputs with one of them at an edge; `drawn` tell how far numbers and sizes go."""
    yield from _at_the_ends_of_relations(values, relations)
    yield from _numbers_at_edges(values, {relation.subject for relation in relations}, _ranges(drawn))
    bound = {name for relation in relations for name in (relation.subject, relation.other)}
    yield from _shortened(values, bound, _least_sizes(drawn))


def _at_the_ends_of_relations(values, relations):
    """What a relation ties to a sequence goes to the ends of what it allows."""
    for relation in relations:
        if relation.kind in ("index", "count") and len(values[relation.other]) > 1:
            lowest = int(relation.kind == "count")
            yield {**values, relation.subject: lowest}
            yield {**values, relation.subject: len(values[relation.other]) - 1 + lowest}


def _numbers_at_edges(values, bound, ranges):
    """A number or text becomes a member or the size of a sequence, another number, or a sum of two."""
    for name, value in values.items():
        if name in bound or type(value) not in (int, float, str):
            continue
        edges = [edge for other, given in values.items() if other != name for edge in _edges(given)]
        numbers = [given for other, given in values.items() if other != name and type(given) is type(value) is not str]
        edges += numbers + [one + other for number, one in enumerate(numbers) for other in numbers[:number]]
        for edge in dict.fromkeys(edge for edge in edges if type(edge) is type(value)):
            low, high = ranges.get(name, (edge, edge))
            if edge != value and low <= edge <= high:
                yield {**values, name: edge}


def _edges(given) -> list:
    """First and last member of a sequence, and its size."""
    if isinstance(given, (list, tuple)) and given:
        return [given[0], given[-1], len(given)]
    return [len(given)] if isinstance(given, str) and given else []


def _shortened(values, bound, least):
    """A sequence is cut to its first element, a grid also to its first column."""
    for name, value in values.items():
        if name in bound or least.get(name, _FEW + 1) > _FEW or len(value) < 2:
            continue
        yield {**values, name: value[:1]}
        if isinstance(value, list) and all(isinstance(row, (list, str)) and len(row) > 1 for row in value):
            yield {**values, name: [row[:1] for row in value]}


def _ranges(drawn) -> dict[str, tuple]:
    """From the smallest to the largest value of each input that is a number everywhere."""
    return {name: (min(column), max(column)) for name, column in _columns(drawn).items()
            if all(type(value) in (int, float) for value in column)}


def _least_sizes(drawn) -> dict[str, int]:
    return {name: min(map(len, column)) for name, column in _columns(drawn).items()
            if all(isinstance(value, (list, tuple, str)) for value in column)}


def _columns(drawn) -> dict[str, list]:
    return {name: [case[name] for case in drawn] for name in drawn[0]} if drawn else {}
