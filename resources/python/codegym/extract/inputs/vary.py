"""New inputs near to seen ones: for answers that inputs drawn at random hardly ever give."""


def varied_case(values: dict, models: dict, draw) -> dict:
    """A case with one of its inputs changed a little, or drawn anew where it is no text or sequence."""
    name = draw.rng.choice(sorted(values))
    value, model = values[name], models[name]
    if isinstance(value, (str, list, tuple)) and model.kind in ("str", "list", "tuple") and value:
        return {**values, name: varied(value, draw.rng)}
    if type(value) is int and draw.rng.random() < 0.5:
        return {**values, name: value + draw.rng.choice((-1, 1, value))}
    return {**values, name: draw.value(model)}


def varied(value, rng):
    """A text or list with one to three small changes: an element replaced, dropped, doubled, moved or turned around."""
    items = list(value)
    for _ in range(rng.randint(1, 3)):
        items = rng.choice(_CHANGES)(items, rng) if items else items
    if isinstance(value, str):
        return "".join(items)
    return tuple(items) if isinstance(value, tuple) else items


def _replaced(items, rng):
    items[rng.randrange(len(items))] = rng.choice(items)
    return items


def _dropped(items, rng):
    if len(items) > 1:
        del items[rng.randrange(len(items))]
    return items


def _doubled(items, rng):
    place = rng.randrange(len(items))
    return items[:place] + items[place:place + 1] + items[place:]


def _swapped(items, rng):
    first, second = rng.randrange(len(items)), rng.randrange(len(items))
    items[first], items[second] = items[second], items[first]
    return items


def _part(items, rng):
    start = rng.randrange(len(items))
    return items[start:start + rng.randint(1, len(items))]


def _longer(items, rng):
    return items + _part(items, rng)


def _mirrored(items, rng):
    return items + items[::-1]


_CHANGES = (_replaced, _dropped, _doubled, _swapped, _part, _longer, _mirrored)
