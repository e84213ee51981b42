"""How a tool's method gets at the hidden data: checked access, sizes, and expressions over both."""

import ast

from codegym.extract.context import kept_in
from codegym.extract.fast import clone
from codegym.extract.hidden import Hidden
from codegym.extract.nouns import identifier
from codegym.extract.tidy import tidy

_CHECKS = {
    frozenset({"int"}): ("type({0}) is not int", "a whole number"),
    frozenset({"float"}): ("type({0}) not in (int, float)", "a number"),
    frozenset({"int", "float"}): ("type({0}) not in (int, float)", "a number"),
    frozenset({"str"}): ("not isinstance({0}, str)", "a text"),
    frozenset({"bool"}): ("not isinstance({0}, bool)", "true or false"),
    frozenset({"list"}): ("not isinstance({0}, list)", "a list"),
    frozenset({"tuple"}): ("not isinstance({0}, list)", "a list"),
}


class Readings:
    """Collects the private accessors that a cut's tools need, in order of first use."""

    def __init__(self, context):
        self.context = context
        self.used: dict[tuple, str] = {}

    def expression(self, body: ast.expr) -> str:
        """A tool's body as Python over self."""
        return tidy(ast.unparse(ast.fix_missing_locations(_InTool(self).visit(clone(body)))))

    def size(self, root: str, pattern: tuple) -> str:
        """The size of an input, or of one row where all rows are alike."""
        if not pattern:
            return f"len({kept_in(root)})"
        return f"len({kept_in(root)}[0]) if {kept_in(root)} else 0"

    def present(self, root: str) -> str:
        """The attribute that holds an input, or its present value where the task changes it."""
        return f"{kept_in(root)}_now" if root in self.context.changing else kept_in(root)

    def accessor(self, node: Hidden) -> str:
        """The name of the private method that reads this place."""
        key = node.place
        if key not in self.used:
            noun = self.context.nouns[node.path.root]
            base = {"read": noun.one, "size": f"{noun.one} size", "key": f"{noun.one} key",
                    "has": f"has {noun.one}"}[node.op]
            fields = [mark for mark in node.path.pattern if mark != "*"]
            if fields:
                base += " " + self.context.field_word(node.path.root, fields[0])
            name = "_" + identifier(base)
            taken = set(self.used.values()) | {"_done", "_reward"}
            while name in taken or name.strip("_") in self.context.hidden:
                name += "_at" if not name.endswith("_at") else "_2"
            self.used[key] = name
        return self.used[key]

    def methods(self) -> list[str]:
        """Sources of the accessors that the tools written so far use."""
        return [accessor_source(self.context, key, name) for key, name in self.used.items()]

    def check(self, parameter) -> str:
        """Statements that refuse a value of a wrong type, and restore a tuple."""
        name = parameter.name
        test, words = _CHECKS.get(frozenset(parameter.types), ("", ""))
        text = ""
        if test and parameter.kind == "value":
            text = f'if {test.format(name)}:\n    raise ValueError("{name} must be {words}")\n'
        if parameter.types == {"tuple"}:
            text += f"{name} = tuple({name})\n"
        return text.rstrip("\n")


def accessor_source(context, key: tuple, name: str) -> str:
    """A private method that checks where it is asked to look, and looks."""
    op, root, pattern = key
    noun = context.nouns[root]
    shape = context.hidden[root]
    roles = context.roles(op, root, pattern)
    lines = [f"    def {name}({', '.join(['self', *roles])}):"]
    place, depth, role = kept_in(root), 0, iter(roles)
    for mark in pattern:
        if mark != "*":
            place += f"[{mark}]"
            continue
        index = next(role)
        lines += _check(index, place, _element_words(noun, depth, pattern), _at_depth(shape, depth))
        place += f"[{index}]"
        depth += 1
    if op == "key":
        index = next(role)
        lines += _check(index, place, noun.many, None)
        lines.append(f"        return {keys_in_order(place, shape.at(pattern))}[{index}]")
    elif op == "has":
        lines.append(f"        return {next(role)} in {place}")
    else:
        lines.append(f"        return {f'len({place})' if op == 'size' else place}")
    return "\n".join(lines)


def keys_in_order(place: str, shape) -> str:
    """An expression for all keys of a dictionary, or members of a set: whose own order is another in every process."""
    if shape.kind != "set":
        return f"list({place})"
    return f"sorted({place})" if shape.item.is_ordered else f"sorted({place}, key=repr)"


def _at_depth(shape, depth: int):
    kinds = []
    while shape is not None:
        kinds.append(shape.kind)
        shape = shape.item
    return kinds[depth] if depth < len(kinds) else None


def _element_words(noun, depth: int, pattern) -> str:
    if noun.is_grid:
        return "columns" if depth else "rows"
    return "positions" if noun.is_text else ("positions" if depth else noun.many)


def _check(index: str, place: str, words: str, kind) -> list[str]:
    if kind == "dict":
        return [f"        {index} = tuple({index}) if isinstance({index}, list) else {index}",
                f"        if {index} not in {place}:",
                f'            raise ValueError(f"nothing is kept under {{{index}!r}}")']
    return [f"        if type({index}) is not int or not 0 <= {index} < len({place}):",
            f'            raise ValueError(f"{index} {{{index}!r}} is not there; {words} run from 0 to '
            f'{{len({place}) - 1}}")']


class _InTool(ast.NodeTransformer):
    """Spells looks as accessor calls and known names as attributes."""

    def __init__(self, readings: Readings):
        self.readings = readings
        self.sizes = {name: key for key, name in readings.context.observed.items()}

    def visit_Hidden(self, node: Hidden):
        arguments = [self.visit(argument) for argument in node.args]
        if node.op == "count":
            return ast.parse(self.readings.size(node.path.root, node.path.pattern), mode="eval").body
        if node.op == "decimals":
            return ast.parse(f'len(str({kept_in(node.path.root)}).partition(".")[2])', mode="eval").body
        if node.op == "read" and not node.path.pattern:
            return ast.parse(self.readings.present(node.path.root), mode="eval").body
        function = ast.Attribute(value=ast.Name(id="self", ctx=ast.Load()), attr=self.readings.accessor(node),
                                 ctx=ast.Load())
        return ast.Call(func=function, args=arguments, keywords=[])

    def visit_Name(self, node):
        if getattr(node, "is_parameter", False):
            return node
        if node.id in self.sizes:
            return ast.parse(self.readings.size(*self.sizes[node.id]), mode="eval").body
        if node.id in self.readings.context.fixed:
            return ast.parse(kept_in(node.id), mode="eval").body
        return node
