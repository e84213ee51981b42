"""Texts of one form, as 12:30, A-17 or 2024-01-05: the signs between the parts stay, the parts are drawn."""

import re
from dataclasses import dataclass

_PART = re.compile(r"\d+|[A-Z]+|[a-z]+|[^0-9A-Za-z]")


@dataclass
class Part:
    """One part: a sign that stays, a number with its range and width, or letters of some length."""

    sign: str = ""
    low: int = 0
    high: int = 0
    width: int = 0
    letters: str = ""
    lengths: tuple[int, ...] = ()

    def draw(self, rng) -> str:
        """The sign, or another number or word of the part's kind."""
        if self.sign:
            return self.sign
        if self.letters:
            return "".join(rng.choice(self.letters) for _ in range(rng.choice(self.lengths)))
        return str(rng.randint(self.low, self.high)).zfill(self.width)


@dataclass
class Row:
    """Numbers in a row, as many as there were, with one sign between them: 1.10.2 or 3,5,8."""

    number: Part
    sign: str
    lengths: tuple[int, ...]

    def draw(self, rng) -> str:
        """Another row of numbers."""
        return self.sign.join(self.number.draw(rng) for _ in range(rng.choice(self.lengths)))


def learn_form(values: list[str]) -> list[Part | Row] | None:
    """The parts that all values share, or None where they have no common form of signs and numbers."""
    return _fixed_parts(values) or _row(values)


def _row(values: list[str]) -> list[Row] | None:
    signs = {sign for value in values for sign in re.findall(r"\D", value)}
    if len(signs) != 1 or len(set(values)) < 2:
        return None
    sign = signs.pop()
    split = [value.split(sign) for value in values]
    if not all(part.isdigit() and part.isascii() for parts in split for part in parts):
        return None
    return [Row(_part([part for parts in split for part in parts]), sign, tuple(sorted(map(len, split))))]


def _fixed_parts(values: list[str]) -> list[Part] | None:
    split = [_PART.findall(value) for value in values]
    if len(set(values)) < 2 or len({len(parts) for parts in split}) != 1 or not 2 <= len(split[0]) <= 12:
        return None
    columns = list(zip(*split))
    if any(len({_kind(part) for part in column}) != 1 for column in columns):
        return None
    parts = [_part(column) for column in columns]
    return parts if any(part.sign for part in parts) and any(not part.sign and not part.letters for part in parts) \
        else None


def _kind(part: str) -> str:
    if part.isdigit() and part.isascii():
        return "number"
    if part.isalpha() and part.isascii():
        return "upper" if part.isupper() else "lower"
    return part


def _part(column) -> Part:
    if _kind(column[0]) == "number":
        widths = {len(part) for part in column}
        padded = len(widths) == 1 or any(part.startswith("0") and len(part) > 1 for part in column)
        numbers = [int(part) for part in column]
        return Part(low=min(numbers), high=max(numbers), width=min(widths) if padded else 0)
    if len(set(column)) == 1:
        return Part(sign=column[0])
    letters = "".join(sorted({letter for part in column for letter in part}))
    return Part(letters=letters, lengths=tuple(sorted({len(part) for part in column})))
