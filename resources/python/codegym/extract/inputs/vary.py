"""New inputs near to seen ones: for answers that inputs drawn at random hardly ever give."""

import re

_PART = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|\s+|_")

_FEW_WORDS = 8
_EXCHANGED = 0.3  # of the words and signs


def varied_case(values: dict, models: dict, draw) -> dict:
    """A case with one of its inputs changed a little, or drawn anew where it is no text or sequence."""
    name = draw.rng.choice(sorted(values))
    value, model = values[name], models[name]
    if isinstance(value, str) and " " in value and not draw.free:
        return {**values, name: " ".join(varied(value.split(" "), draw.rng))}
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


def same_shape_case(values: dict, cases: list[dict], rng) -> dict:
    """A case built as this one: every number may be another, every word or sign one that some case has.

    For inputs with a grammar of their own, such as sums written as text, which other changes break.
    """
    parts = parts_of([text for case in cases for text in _texts(case)])
    return {name: _same_shape(value, parts, rng) for name, value in values.items()}


def same_shape_lines(lines: list[str], parts: dict, rng) -> list[str]:
    """The same for lines of a standard input, where a number that counts what follows stays."""
    words = [line.split() for line in lines]
    counted = [{len(lines) - row - 1, len(lines) - row - 2, *map(len, words[row + 1:])} for row in range(len(lines))]
    return ["".join(part if part.isdigit() and part.isascii() and int(part) in counts else _other_part(part, parts, rng)
                    for part in _PART.findall(line)) for line, counts in zip(lines, counted)]


def parts_of(texts: list[str]) -> dict[str, list[str]]:
    """What may stand for another: the words of texts, and the signs that stand alone in them."""
    parts = {part for text in texts for part in _PART.findall(text)}
    alone = {word for text in texts for word in text.split() if _is_sign(word)}
    return {"words": sorted(filter(str.isalpha, parts)), "signs": sorted(alone)}


def same_shape_text(text: str, parts: dict, rng) -> str:
    """A text built as this one, of numbers of its own and of words and signs among the parts."""
    return "".join(_other_part(part, parts, rng) for part in _PART.findall(text))


def are_phrases(texts: list[str]) -> bool:
    """Whether most texts, or commands among them, mean something by the order of their parts: `push 5`, `12:30`."""
    phrases = [text for text in texts if _is_phrase(text)]
    return bool(phrases) and (2 * len(phrases) >= len(texts) or len(parts_of(texts)["words"]) <= _FEW_WORDS)


def _is_phrase(text: str) -> bool:
    parts = _PART.findall(text.strip())
    return len(parts) > 2 and (any(part.isspace() for part in parts) or any(part.isdigit() for part in parts))


def _is_sign(word: str) -> bool:
    return len(word) == 1 and not word.isalnum()


def _texts(value) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, (list, tuple)):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []


def _same_shape(value, parts, rng):
    if isinstance(value, str):
        return same_shape_text(value, parts, rng)
    if isinstance(value, (list, tuple)):
        return type(value)(_same_shape(item, parts, rng) for item in value)
    if type(value) is int:
        return rng.randint(min(0, 2 * value), max(9, 2 * value)) if value >= 0 else -rng.randint(1, max(9, -2 * value))
    return value


def _other_part(part: str, parts: dict, rng) -> str:
    """Another number of as many digits or one less; now and then another word, or sign that stands alone."""
    if part.isdigit():
        return str(rng.randint(1, 10 ** min(len(part), 9) - 1)) if part.isascii() else part
    alike = parts["words"] if part.isalpha() else parts["signs"] if part in parts["signs"] else []
    return rng.choice(alike) if alike and rng.random() < _EXCHANGED else part


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
