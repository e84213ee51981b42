"""Draw values from a model, at three levels of size."""

import random

from codegym.extract.inputs.brackets import balanced_text
from codegym.extract.inputs.model import Model
from codegym.extract.inputs.relations import restore
from codegym.extract.inputs.vary import same_shape_text

SIZES = {"easy": (5, 8), "medium": (9, 17), "hard": (18, 30)}
_GRID_SIZES = {"easy": (2, 4), "medium": (3, 6), "hard": (5, 8)}
_PHRASE_SHARE = 0.9  # of the texts in a list, where the seen ones are phrases
_REACH = {"easy": 1.0, "medium": 1.5, "hard": 3.0}


class Draw:
    """Draws values with one source of randomness; the same seed draws the same values.

    reach: how much further numbers may lie than their level says, for when draws repeat themselves.
    stretch: numbers may leave the range seen; free: lengths may differ where all seen ones are alike.
    """

    def __init__(self, rng: random.Random, level: str, growth: float = 1.0, stretch: bool = True, free: bool = True):
        self.rng = rng
        self.level = level
        self.growth = growth
        self.stretch = stretch
        self.free = free
        self.reach = 1

    def value(self, model: Model, depth: int = 0):
        """One value; inner containers are smaller than outer ones."""
        return getattr(self, f"_{model.kind}")(model, depth)

    # Scalars

    def _int(self, model, depth):
        low, high = int(model.low), int(model.high)
        if "binary" in model.flags:
            return self.rng.randint(0, 1)
        if self.stretch and depth <= 1:
            high = max(high, low + 1, int(high * _REACH[self.level] * self.reach) if high > 0 else high)
        value = self.rng.randint(low, max(low, high))
        if "even" in model.flags and value % 2:
            value = value + 1 if value < high else value - 1
        if "odd" in model.flags and value % 2 == 0:
            value = value + 1 if value < high else max(low, value - 1)
        return value

    def _float(self, model, depth):
        return round(self.rng.uniform(model.low, max(model.high, model.low + 1)), self.rng.choice((0, 1, 1, 2)))

    def _bool(self, model, depth):
        return self.rng.random() < 0.5

    def _choice(self, model, depth):
        return self.rng.choice(model.choices) if model.choices else None

    def _constant(self, model, depth):
        return model.choices[0]

    _none = _constant

    def _form(self, model, depth):
        return "".join(part.draw(self.rng) for part in model.form)

    def _str(self, model, depth):
        if depth and model.parts and self.rng.random() < _PHRASE_SHARE:
            return same_shape_text(self.rng.choice(model.seen), model.parts, self.rng)
        if depth:
            size = self.rng.randint(*_span(model.lengths, 1, 6))
        else:
            size = self.size(model, SIZES)
        words = [word for seen in model.seen if " " in seen.strip() for word in seen.split()]
        if words and depth == 0 and (self.rng.random() < 0.5 or not self.free):
            return " ".join(self.rng.choice(words) for _ in range(max(2, size // 5)))
        if "balanced" in model.flags and not self.free:
            return balanced_text(model.alphabet, size, self.rng)
        letters = model.wide if self.stretch and model.wide else model.alphabet
        if self.rng.random() < 0.3 and len(letters) > 3 and depth == 0:
            letters = "".join(self.rng.sample(letters, 3))
        text = "".join(self.rng.choice(letters) for _ in range(size))
        return self._mirrored(text) if depth == 0 and self.rng.random() < 0.15 else text

    @staticmethod
    def _mirrored(text: str) -> str:
        half = text[:len(text) // 2]
        return half + text[len(text) // 2:len(text) - len(half)] + half[::-1]

    # Containers

    def size(self, model, sizes) -> int:
        """A length for a container by level; the examples' one length where drawing stays near to them."""
        if model.lengths and len(set(model.lengths)) == 1 and len(model.lengths) > 2 and not self.free:
            return model.lengths[0]
        low, high = sizes[self.level]
        return max(1, round(self.rng.randint(low, high) * self.growth))

    def _list(self, model, depth):
        if "fixed" in model.flags and (depth or not self.free):
            return self._fixed(model, depth)
        item = model.item
        nested = item is not None and item.kind in ("list", "tuple") and "fixed" not in item.flags
        if nested and "even_rows" in model.flags:
            return self._grid(model, depth)
        if item is not None and item.kind == "str" and "even_rows" in model.flags and len(set(item.lengths)) > 1:
            letters = Model("list", item=Model("list", item=Model("choice", choices=list(item.alphabet))), flags=model.flags)
            return ["".join(row) for row in self._grid(letters, depth)]
        size = self.size(model, _GRID_SIZES if nested or depth else SIZES)
        if depth:
            size = self.rng.randint(*_span(model.lengths, 1, 5))
        if "permutation from 1" in model.flags or "permutation from 0" in model.flags:
            first = 1 if "permutation from 1" in model.flags else 0
            values = list(range(first, size + first))
            self.rng.shuffle(values)
            return values
        if "below index" in model.flags:
            low = int(item.low)
            return [self.rng.randint(min(low, place - 1), place - 1) if place else min(low, -1) for place in range(size)]
        return self._arranged(model, [self.value(item, depth + 1) for _ in range(size)], depth)

    def _fixed(self, model, depth):
        values = [self.value(column, depth + 1) for column in model.fields]
        return sorted(values) if "ascending pair" in model.flags else values

    def _arranged(self, model, values, depth):
        if "distinct" in model.flags:
            values = self._distinct(model, values, depth)
        elif self.rng.random() < 0.25 and len(values) > 3 and depth == 0:
            values = [self.rng.choice(values[:max(2, len(values) // 3)]) for _ in values]
        if model.item.kind in ("int", "float", "str") and model.flags & {"sorted", "descending"}:
            values.sort(reverse="descending" in model.flags)
        return values

    def _distinct(self, model, values, depth):
        if model.item.kind == "int":
            low = int(model.item.low)
            high = max(int(model.item.high), low + 2 * len(values))
            return self.rng.sample(range(low, high + 1), len(values))
        kept = []
        for value in values:
            if value not in kept:
                kept.append(value)
        return kept

    def _grid(self, model, depth):
        rows = self.size(Model("list"), _GRID_SIZES)
        columns = rows if "square" in model.flags else self.size(Model("list"), _GRID_SIZES)
        fixed = set(model.item.lengths)
        if len(fixed) == 1 and len(model.item.lengths) > 6 and len(set(model.lengths)) > 1:
            columns = fixed.pop()
        cell = model.item.item
        row_type = tuple if model.item.kind == "tuple" else list
        if "permuted cells" in model.flags:
            numbers = self.rng.sample(range(1, rows * columns + 1), rows * columns)
            return [numbers[row * columns:(row + 1) * columns] for row in range(rows)]
        return [row_type(self.value(cell, depth + 2) for _ in range(columns)) for _ in range(rows)]

    def _tuple(self, model, depth):
        return tuple(self._list(model, depth))

    def _record(self, model, depth):
        values = [self.value(column, depth + 1) for column in model.fields]
        if model.relations:
            values = list(restore(dict(enumerate(values)), model.relations, self.rng).values())
        return tuple(values) if "tuple" in model.flags else values

    def _set(self, model, depth):
        size = self.size(model, SIZES) if not depth else self.rng.randint(1, 4)
        return {self.value(model.item, depth + 1) for _ in range(size)}

    def _dict(self, model, depth):
        if "fields" in model.flags:
            return {key: self.value(field, depth + 1) for key, field in zip(model.choices, model.fields)}
        size = self.size(model, SIZES) if not depth else self.rng.randint(1, 3)
        keys = list(dict.fromkeys(self._key(model.key, number, size) for number in range(size)))
        if "graph" in model.flags:
            kind = {"set": set, "tuple": tuple}.get(model.item.kind, list)
            return {key: kind(self.rng.sample(keys, self.rng.randint(0, min(3, len(keys))))) for key in keys}
        if "permuted" in model.flags and not self.free:
            return dict(zip(keys, self.rng.sample(keys, len(keys))))
        if "closed" in model.flags and not self.free:
            return {key: self.rng.choice(keys) for key in keys}
        return {key: self.value(model.item, depth + 1) for key in keys}

    def _key(self, model, number, size):
        if model.kind == "int":
            return int(model.low) + number
        if model.kind == "str" and set(model.lengths) <= {1} and size <= 26:
            return chr(ord("A" if model.alphabet[:1].isupper() else "a") + number)
        return self.value(model, 1)


def _span(lengths: list[int], low: int, high: int) -> tuple[int, int]:
    return (max(low, min(lengths)), max(low, *lengths)) if lengths else (low, high)
