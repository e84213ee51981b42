"""What to call an input's elements: heights -> height, grid -> cell, s -> character."""

import re
from dataclasses import dataclass, replace

from codegym.extract.shapes import Shape

_ELEMENTS = {
    "nums": "number", "numbers": "number", "arr": "element", "array": "element", "a": "element", "lst": "element",
    "list": "element", "l": "element", "li": "element", "b": "element", "xs": "value", "ls": "element", "seq": "element",
    "sequence": "element", "data": "value", "values": "value", "vals": "value", "v": "value", "strs": "word",
    "strings": "word", "s": "character", "t": "letter", "string": "character", "text": "character", "txt": "character",
    "str": "character", "grid": "cell", "matrix": "cell", "board": "cell", "mat": "cell", "image": "pixel",
    "maze": "cell", "field": "cell", "graph": "node entry", "adj": "neighbor entry", "edges": "edge", "tuple": "item",
    "dict": "entry", "d": "entry", "dictionary": "entry", "test_list": "element", "test_tup": "item", "lines": "line",
    "people": "person", "children": "child", "indices": "index", "vertices": "vertex", "matrices": "matrix",
    "boxes": "box", "men": "man", "feet": "foot", "input_string": "character", "sentence": "character",
    "word": "letter", "tree": "node", "root": "node", "series": "value", "bus": "bus", "status": "status",
}
_PLURAL = {"person": "people", "child": "children", "index": "indices", "vertex": "vertices", "matrix": "matrices"}


@dataclass(frozen=True)
class Noun:
    """An input's words: `one` element, `many` of them, and what its positions are called."""

    root: str
    one: str
    many: str
    is_grid: bool = False
    is_text: bool = False
    alone: bool = True

    @property
    def of_all(self) -> str:
        """All elements, after `the number of`: prices, the first list's prices."""
        return f"the {self.many}" if "'s " in self.many else self.many

    def size_name(self, pattern: tuple, taken: set[str] = frozenset()) -> str:
        """The variable and Observe field that holds a size; a text's says of what where its short name is taken."""
        if self.is_grid:
            base = ("row_count", "column_count", "depth_count")[min(len(pattern), 2)]
            return base if self.alone else f"{self.root}_{base}"
        if self.is_text:
            return "length" if self.alone and "length" not in taken else f"{identifier(self.one)}_count"
        word = identifier(self.one)
        return f"{word}_count" if not pattern else f"{word}_size"

    def index_name(self, pattern: tuple) -> str:
        """A loop variable over positions at this depth."""
        if self.is_grid:
            return "column" if pattern else "row"
        return "position" if self.is_text else "index"

    def roles(self, pattern: tuple) -> list[str]:
        """Parameter names of a reader, one per index on the way to the element."""
        depth = sum(mark == "*" for mark in pattern)
        if self.is_grid and depth <= 2:
            return ["row", "column"][:depth]
        if self.is_text:
            return ["position"][:depth]
        return (["index"] + ["inner_index"] * (depth > 1) + [f"index_{n}" for n in range(3, depth + 1)])[:depth]


def place_name(one: str, role: str) -> str:
    """What to call a place among others: price_index; source_position for a character of the source."""
    whose = identifier(one)
    return f"{whose.removesuffix('_character') if role == 'position' else whose}_{role}"


def identifier(words: str) -> str:
    """Words as a Python name: `the first list's number` as the_first_list_number."""
    return "_".join(words.lower().replace("'s", "").split())


def noun_for(root: str, shape: Shape, alone: bool) -> Noun:
    """Choose the words for one hidden input."""
    is_text = shape.kind == "text"
    is_grid = shape.kind in ("list", "tuple") and shape.item is not None and shape.item.kind in ("list", "tuple")
    one = root if shape.is_leaf else _element_word(root, is_grid, is_text)
    if shape.kind == "dict" and one == root.lower():  # a table that is named after its whole, as `cart`
        one = "entry"
    return Noun(root, one, plural(one), is_grid, is_text, alone)


def nouns_for(shapes: dict[str, Shape]) -> dict[str, Noun]:
    """Words for all hidden inputs; inputs whose elements would have one name get their own in front."""
    alone = sum(not shape.is_leaf for shape in shapes.values()) <= 1
    nouns = {root: noun_for(root, shape, alone) for root, shape in shapes.items()}
    ones = [noun.one for noun in nouns.values()]
    for root, noun in nouns.items():
        if ones.count(noun.one) > 1 or (not alone and noun.one in _GENERIC and singular(root) != noun.one
                                      and not shapes[root].is_leaf):
            one = f"{_owner(root, shapes[root])} {noun.one}".lower()
            nouns[root] = replace(noun, one=one, many=plural(one))
    return nouns


def _owner(root: str, shape: Shape) -> str:
    """Whose element it is: `list1` and `nums2` are the first and the second list, others go by their name."""
    number = re.search(r"([1-9])$", root)
    kind = {"text": "text", "dict": "table", "tuple": "tuple", "set": "set"}.get(shape.kind, "list")
    if number is None:
        return f"{root} {kind}'s" if root in _ADJECTIVES else root.replace("_", " ")
    return f"{_ORDINALS[int(number.group(1)) - 1]} {kind}'s"


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ADJECTIVES = frozenset({*_ORDINALS, "left", "right", "upper", "lower", "other", "one", "two", "old", "new"})
_GENERIC = frozenset({"cell", "element", "entry", "value", "character", "letter", "item", "field", "number"})


def _element_word(root: str, is_grid: bool, is_text: bool) -> str:
    name = re.sub(r"_?\d+$", "", root.lower().strip("_")) or root.lower()
    if is_grid:
        return _ELEMENTS.get(name, "cell") if _ELEMENTS.get(name) not in ("element", "character", "number") else "cell"
    if name in _ELEMENTS:
        return _ELEMENTS[name] if not (is_text and _ELEMENTS[name] == "element") else "character"
    if is_text:
        return "character"
    if name in _ADJECTIVES:
        return "element"
    words = name.split("_")
    words = [word for word in words if word not in ("list", "arr", "array", "of", "input", "lst")] or words
    single = singular(words[-1])
    if single == words[-1] and len(single) <= 2:
        return "element" if len(single) == 1 else f"{single} element"
    return " ".join(words[:-1] + [single])


def singular(word: str) -> str:
    """The singular of an English noun, as far as spelling tells."""
    if word in _ELEMENTS and word in ("people", "children", "indices", "vertices", "matrices", "boxes", "bus", "status"):
        return _ELEMENTS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes", "zes")) and len(word) > 4:
        return word[:-2] if not word.endswith(("uses", "ases", "ices", "nses", "rses", "ises")) else word[:-1]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word


def plural(word: str) -> str:
    """The plural of an English noun."""
    if word in _PLURAL:
        return _PLURAL[word]
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + "s"
