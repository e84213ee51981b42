"""Which inputs Observe shows: none of the hidden containers, and all numbers beside them, unless told otherwise."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mask:
    """Inputs moved into Observe (`shown`, whole) or out of it (`hidden`, behind a tool of their own)."""

    shown: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()


def mask_from(option: dict | None) -> Mask:
    """The mask of an option {"show": […], "hide": […]}, each a list of inputs' names."""
    given = option or {}
    return Mask(frozenset(given.get("show", ())), frozenset(given.get("hide", ())))
