"""What an input probably is, from its annotation, its name, the text and how the program uses it."""

import ast
import re

from codegym.extract.fast import walk
from codegym.extract.inputs.model import Model
from codegym.extract.inputs.relations import Relation, guessed_relations
from codegym.extract.scope import own_nodes, parameter_names, target_names

_NUMBERS = re.compile(r"^(n|m|k|x|y|z|a|b|c|d|t|num|number|target|limit|size|count|low|high|left|right|start|end|"
                      r"total|amount|capacity|index|position|width|height|rows|cols|columns|steps|days?|year|"
                      r"(max|min|num|total)_\w+|\w+_(count|size|limit|id))$", re.I)
_TEXTS = re.compile(r"(^s\d?$|^t$|string|text|word$|sentence|str$|pattern|message|name$|expression|binary|password)", re.I)
_GRIDS = re.compile(r"(grid|matrix|board|maze|image|mat$)", re.I)
_TEXT_METHODS = frozenset({"lower", "upper", "split", "isalpha", "isdigit", "strip", "replace", "isupper", "islower",
                           "startswith", "endswith", "join", "find", "title", "swapcase", "isalnum"})
_DICT_METHODS = frozenset({"items", "keys", "values"})


def guess_models(program) -> dict[str, Model]:
    """A model per parameter of the entry, for where no example tells."""
    entry = program.entry
    annotations = {argument.arg: argument.annotation for argument in entry.args.args + entry.args.posonlyargs}
    return {name: _guess(name, annotations.get(name), entry, program.functions) for name in program.parameters}


def _guess(name, annotation, entry, functions) -> Model:
    model = _from_annotation(annotation) or _from_docstring(name, entry) or _from_name_and_use(name, entry, functions)
    if model.kind == "list" and model.item.kind == "list":
        _settle_rows(model, name, entry)
    if model.kind == "str":
        compared = _alphabet(entry)
        if compared:
            model.alphabet = compared
            model.flags.add("compared")
    return model


def spelled_out(program) -> list[list[str]]:
    """The texts of every list, and keys of every dictionary, that the program spells out; the longest first."""
    found = []
    for node in walk(program.module()):
        items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
        if len(items) > 2 and all(isinstance(item, ast.Constant) and isinstance(item.value, str) for item in items):
            found.append(list(dict.fromkeys(item.value for item in items)))
    return sorted(found, key=len, reverse=True)


def _settle_rows(model: Model, name: str, entry) -> None:
    """Rows of a grid, by its name or by how it is indexed; rows that are unpacked have one length."""
    use = _Use(name, entry)
    if use.unpacked:
        model.item.fields = [Model("int") for _ in use.unpacked]
        model.item.lengths = [len(use.unpacked)]
        model.item.flags.add("fixed")
        model.flags.discard("even_rows")
    elif _GRIDS.search(name) or use.inner_variable:
        model.flags.add("grid")


def _from_annotation(annotation) -> Model | None:
    if annotation is None:
        return None
    text = ast.unparse(annotation).replace("typing.", "").strip("'\"")
    text = re.sub(r"Optional\[(.*)\]$", r"\1", text)
    text = re.sub(r"\s*\|\s*None$", "", text)
    return _from_type(text)


def _from_type(text: str) -> Model | None:
    text = text.strip()
    match = re.match(r"(?i)^(list|sequence|iterable)\[(.*)\]$", text)
    if match:
        inner = _from_type(match.group(2)) or Model("int")
        return Model("list", item=inner, flags={"even_rows"} if inner.kind == "list" else set())
    match = re.match(r"(?i)^tuple\[(.*)\]$", text)
    if match:
        parts = _split(match.group(1))
        if parts[-1] == "...":
            return Model("tuple", item=_from_type(parts[0]) or Model("int"))
        return Model("record", fields=[_from_type(part) or Model("int") for part in parts], flags={"tuple"})
    match = re.match(r"(?i)^(dict|mapping)\[(.*)\]$", text)
    if match:
        key, item = (_split(match.group(2)) + ["int"])[:2]
        model = Model("dict", key=_from_type(key) or Model("str"), item=_from_type(item) or Model("int"))
        if model.item.kind == "list" and model.item.item.kind == model.key.kind:
            model.flags.add("graph")
        model.key.lengths = [1]
        return model
    match = re.match(r"(?i)^(set|frozenset)\[(.*)\]$", text)
    if match:
        return Model("set", item=_from_type(match.group(2)) or Model("int"))
    simple = {"int": Model("int", 1, 30), "float": Model("float", 0, 50), "str": Model("str"), "bool": Model("bool"),
              "list": Model("list", item=Model("int")), "dict": Model("dict", key=Model("str", lengths=[1]),
                                                                       item=Model("int"))}
    return simple.get(text.lower())


def _split(text: str) -> list[str]:
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "[") - (sign == "]")
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def _from_docstring(name, entry) -> Model | None:
    """`heights (list of int)`, `:param heights: List[int]`, `- n: int, …`."""
    text = ast.get_docstring(entry) or ""
    match = re.search(rf"\b{re.escape(name)}\b\s*(?:\(|:)\s*([^\n]+)", text)
    if not match:
        return None
    words = match.group(1).lower().strip("() ")
    typed = re.match(r"(list|tuple|dict|set|str|int|float|bool)\[[^\n]*\]", words)
    if typed:
        return _from_type(_balanced(words))
    for pattern, kind in ((r"^list of (list|array)s? of (str|char)", "list[list[str]]"),
                          (r"^(list of lists?|2d (list|array))", "list[list[int]]"),
                          (r"^list of (str|string|word)", "list[str]"), (r"^list of float", "list[float]"),
                          (r"^(list|array)s? of (int|num|integer)|^array", "list[int]"), (r"^(str|string)\b", "str"),
                          (r"^(int|integer)\b", "int"), (r"^float\b", "float"), (r"^bool", "bool")):
        if re.match(pattern, words):
            return _from_type(kind)
    return None


def _balanced(text: str) -> str:
    depth = 0
    for position, sign in enumerate(text):
        depth += (sign == "[") - (sign == "]")
        if sign == "]" and depth == 0:
            return text[:position + 1]
    return text


def _from_name_and_use(name, entry, functions) -> Model:
    use = _Use(name, entry)
    for function, parameter in _handed_on(name, entry, functions):
        use.look_through(parameter, function)
    if use.called & _DICT_METHODS:
        return Model("dict", key=Model("str", lengths=[1]), item=Model("int"))
    if use.called & _TEXT_METHODS or use.compared_text:
        return Model("str")
    if use.unpacked:
        return Model("list", item=_record(use.unpacked))
    if _GRIDS.search(name) or (use.depth >= 2 and use.inner_variable):
        return Model("list", item=Model("list", item=Model("int")), flags={"even_rows"})
    if _TEXTS.search(name) and (use.iterated or use.depth or use.measured):
        return Model("str")
    if use.depth >= 2 and not use.items_are_text:
        return Model("list", item=Model("list", item=Model("int"), lengths=[2], flags={"fixed"},
                                        fields=[Model("int", 0, 20), Model("int", 0, 20)]))
    if use.iterated or use.depth or use.measured:
        if use.items_are_text:
            return Model("str") if use.single_letters else Model("list", item=Model("str"))
        return Model("list", item=Model("int", 1, 20))
    if _TEXTS.search(name) and not _NUMBERS.match(name):
        return Model("str")
    if name.endswith("s") and not _NUMBERS.match(name) and len(name) > 3:
        return Model("list", item=Model("int", 1, 20))
    return Model("int", 1, 30)


def _handed_on(name, entry, functions):
    """Functions that get the parameter as an argument, with their name for it."""
    for node in walk(entry):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
            function = functions[node.func.id]
            for argument, parameter in zip(node.args, parameter_names(function)):
                if isinstance(argument, ast.Name) and argument.id == name and function is not entry:
                    yield function, parameter


def _record(names: list[str]) -> Model:
    """A tuple whose fields are unpacked to these names; sizes among them follow a container among them."""
    fields = [_field(name) for name in names]
    model = Model("record", fields=fields, flags={"tuple"})
    numbered = {name: field for name, field in zip(names, fields)}
    model.relations = [Relation(r.kind, names.index(r.subject), names.index(r.other))
                       for r in guessed_relations(numbered)] if len(numbered) == len(names) else []
    return model


def _field(name: str) -> Model:
    if _GRIDS.search(name):
        return Model("list", item=Model("list", item=Model("int")), flags={"even_rows"})
    if re.search(r"(^arr|^nums|^a$|list|heights|values|numbers)", name):
        return Model("list", item=Model("int", 1, 20))
    return Model("str") if _TEXTS.search(name) or re.search(r"(name|item|seller|direction|user|city|type|kind)", name) \
        else Model("int", 1, 30)


class _Use:
    """How a function uses one parameter, and variables that hold its elements."""

    def __init__(self, name: str, entry):
        self.depth = 0
        self.inner_variable = False
        self.called: set[str] = set()
        self.iterated = self.measured = self.compared_text = self.items_are_text = self.single_letters = False
        self.unpacked: list[str] = []
        self.items: set[str] = set()
        self.look_through(name, entry)

    def look_through(self, name: str, entry) -> None:
        """Add what another function does with it under another name."""
        nodes = [inner for function in walk(entry) if isinstance(function, ast.FunctionDef)
                 for inner in own_nodes(function)]
        for node in nodes:
            self._loops(node, name)
        for node in nodes:
            self._look(node, name)

    def _loops(self, node, name):
        loops = [node] if isinstance(node, ast.For) else list(getattr(node, "generators", []))
        for loop in loops:
            names = {inner.id for inner in walk(loop.iter) if isinstance(inner, ast.Name)}
            direct = isinstance(loop.iter, ast.Name) and loop.iter.id == name
            wrapped = isinstance(loop.iter, ast.Call) and name in names and getattr(
                loop.iter.func, "id", "") in ("enumerate", "zip", "sorted", "reversed", "set")
            if not (direct or wrapped):
                continue
            self.iterated = True
            targets = target_names(loop.target)
            self.items |= set(targets)
            if direct and len(targets) > 1:
                self.unpacked = targets

    def _look(self, node, name):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id in self.items \
                and isinstance(node.targets[0], ast.Tuple):
            self.unpacked = target_names(node.targets[0])
        if isinstance(node, ast.Subscript):
            self.depth = max(self.depth, _depth(node, name))
            if _depth(node, name) >= 2 and not isinstance(node.slice, (ast.Constant, ast.UnaryOp)):
                self.inner_variable = True
            if isinstance(node.value, ast.Name) and node.value.id in self.items and not self.unpacked:
                self.depth = max(self.depth, 2)
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                base = node.func.value
                if isinstance(base, ast.Name) and base.id == name:
                    self.called.add(node.func.attr)
                if isinstance(base, ast.Name) and base.id in self.items and node.func.attr in _TEXT_METHODS:
                    self.items_are_text = True
            if getattr(node.func, "id", "") in ("len", "sum", "max", "min", "sorted", "set", "list") and any(
                    isinstance(a, ast.Name) and a.id == name for a in node.args):
                self.measured = True
        if isinstance(node, ast.Compare):
            self._compared(node, name)

    def _compared(self, node, name):
        sides = [node.left, *node.comparators]
        texts = [side.value for side in sides if isinstance(side, ast.Constant) and isinstance(side.value, str)]
        names = {inner.id for side in sides for inner in walk(side) if isinstance(inner, ast.Name)}
        if texts and any(isinstance(side, ast.Name) and side.id == name for side in sides):
            self.compared_text = True
        if texts and names & (self.items | {name}):
            self.items_are_text = True
            self.single_letters = all(len(text) <= 1 for text in texts)


def _depth(node, name) -> int:
    depth = 0
    while isinstance(node, ast.Subscript):
        depth += not isinstance(node.slice, ast.Slice)
        node = node.value
    return depth if isinstance(node, ast.Name) and node.id == name else 0


def _alphabet(entry) -> str:
    """Letters that the program compares with."""
    letters = set()
    for node in walk(entry):
        if isinstance(node, ast.Compare):
            for side in [node.left, *node.comparators]:
                if isinstance(side, ast.Constant) and isinstance(side.value, str) and 0 < len(side.value) <= 10:
                    letters |= set(side.value)
    letters = "".join(sorted(letters))
    return letters + "bcd" if letters and letters.isalpha() and len(letters) < 10 else letters
