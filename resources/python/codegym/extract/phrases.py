"""What an expression asks or works out, in words."""

import ast
import re

from codegym.extract.fast import walk
from codegym.extract.hidden import Hidden, Update, record_field

_COMPARED = {ast.Gt: "is greater than", ast.Lt: "is less than", ast.GtE: "is at least", ast.LtE: "is at most",
             ast.Eq: "equals", ast.NotEq: "differs from", ast.In: "is one of", ast.NotIn: "is none of",
             ast.Is: "is", ast.IsNot: "is not"}
_TEXT_COMPARED = {ast.Gt: "comes after", ast.Lt: "comes before", ast.GtE: "does not come before",
                  ast.LtE: "does not come after"}
_CALCULATED = {ast.Add: "plus", ast.Sub: "minus", ast.Mult: "times", ast.Div: "divided by", ast.Pow: "to the power of",
               ast.BitXor: "combined by exclusive or with", ast.BitAnd: "combined by bitwise and with",
               ast.BitOr: "combined by bitwise or with", ast.LShift: "shifted left by", ast.RShift: "shifted right by"}
_CHANGED = {ast.Add: "Increase {} by {}.", ast.Sub: "Decrease {} by {}.", ast.Mult: "Multiply {} by {}.",
            ast.Div: "Divide {} by {}.", ast.FloorDiv: "Divide {} by {}, rounded down."}
_METHODS = {"isdigit": "is a digit", "isalpha": "is a letter", "isalnum": "is a letter or a digit",
            "isupper": "is in upper case", "islower": "is in lower case", "isspace": "is white space",
            "isnumeric": "is a digit", "isdecimal": "is a digit"}
_FUNCTIONS = {"abs": "the absolute value of {}", "len": "the length of {}", "ord": "the character code of {}",
              "int": "{} as a whole number", "str": "{} as text", "float": "{} as a number", "sum": "the sum of {}",
              "min": "the smallest of {}", "max": "the largest of {}", "sorted": "{} in ascending order",
              "chr": "the character with code {}", "round": "{} rounded", "any": "any of these holds: {}",
              "all": "all of these hold: {}", "set": "the distinct values of {}", "list": "{}", "tuple": "{}",
              "bool": "{} counts as true"}


class Phrases:
    """Puts the expressions of one cut in words."""

    def __init__(self, context):
        self.context = context

    def of(self, node: ast.AST) -> str:
        """The expression in words."""
        handler = getattr(self, f"_{type(node).__name__.lower()}", None)
        return handler(node) if handler else f"a value that depends on {self._looks(node)}"

    def _looks(self, node) -> str:
        found = list(dict.fromkeys(self._hidden(inner) for inner in walk(node) if isinstance(inner, Hidden)))
        return " and ".join(found) or "the parameters"

    def _hidden(self, node: Hidden) -> str:
        noun = self.context.nouns[node.path.root]
        if node.op in ("size", "count"):
            return self._size(noun, node)
        if node.op == "decimals":
            return f"how many decimal places the hidden {noun.one} has"
        if node.op == "has":
            return f"the {noun.root} hold {self.of(node.args[-1])}"
        if node.op == "key":
            within = f", inside what is kept under {self._at(node.args[:-1])}" if len(node.args) > 1 else ""
            return f"the key of {noun.one} number {self.of(node.args[-1])}{within}"
        fields = [mark for mark in node.path.pattern if mark != "*"]
        element = noun.one
        if fields:
            element = f"{self.context.field_word(node.path.root, fields[0]).lower()} of the {noun.one}"
        if not node.args:
            return f"the hidden {element.replace('_', ' ')}" if not fields else f"the {element}"
        place = "under" if self.context.hidden[node.path.root].kind == "dict" else "at"
        if noun.is_grid and len(node.args) == 2:
            return f"the {element} in row {self.of(node.args[0])}, column {self.of(node.args[1])}"
        return f"the {element} {place} {self._at(node.args)}"

    def _size(self, noun, node: Hidden) -> str:
        if noun.is_text:
            return "how long the text is"
        if noun.is_grid:
            return f"how many cells row {self._at(node.args)} has" if node.args else "how many rows there are"
        return f"how many items {noun.one} {self._at(node.args)} has" if node.args else f"how many {noun.many} there are"

    def _at(self, args) -> str:
        return ", ".join(self.of(argument) for argument in args)

    def _name(self, node: ast.Name) -> str:
        if getattr(node, "is_parameter", False):
            return f"`{node.id}`"
        return f"the {node.id.replace('_', ' ')}" if len(node.id) > 2 else f"the given {node.id}"

    def _constant(self, node: ast.Constant) -> str:
        if isinstance(node.value, str):
            return f'"{node.value}"' if node.value.isprintable() else repr(node.value)
        return str(node.value)

    def _tuple(self, node) -> str:
        return listed([self.of(element) for element in node.elts])

    _list = _set = _tuple

    def _subscript(self, node: ast.Subscript) -> str:
        if record_field(node):
            look, number = record_field(node)
            word = self.context.field_word(look.path.root, number).lower().replace("_", " ")
            return f"{'' if word.startswith('field ') else 'the '}{word} of {self.of(look)}"
        return f"a value that depends on {self._looks(node)}"

    def change(self, update: Update) -> tuple[str, str]:
        """What a tool does that changes hidden numbers, and what it returns."""
        names = listed([name.replace("_", " ") for name in update.names])
        value = update.value
        returns = f"The new {names}."
        if isinstance(value, ast.BinOp) and type(value.op) in _CHANGED and isinstance(value.left, Hidden) \
                and [value.left.path.root] == list(update.names):
            return _CHANGED[type(value.op)].format(f"the hidden {names}", self.of(value.right)), returns
        return f"Make {names} {self.of(value)}.", returns

    def _compare(self, node: ast.Compare) -> str:
        if isinstance(node.left, Hidden) and node.left.op == "count" and isinstance(node.ops[0], ast.GtE):
            return self._at_least(node.left, node.comparators[0])
        if _is_parity(node):
            return f"{self.of(node.left.left)} is {'odd' if node.comparators[0].value else 'even'}"
        parts, left = [], node.left
        for op, right in zip(node.ops, node.comparators):
            words = _COMPARED[type(op)]
            if self._is_text(left) or self._is_text(right):
                words = _TEXT_COMPARED.get(type(op), words)
            parts.append(f"{self.of(left)} {words} {self.of(right)}")
            left = right
        return " and ".join(parts)

    def _at_least(self, size: Hidden, least) -> str:
        noun = self.context.nouns[size.path.root]
        if noun.is_text:
            return f"the {noun.root.replace('_', ' ')} has at least {self.of(least)} {noun.many.split()[-1]}"
        if "'s " in noun.many:
            owner, elements = noun.many.split("'s ")
            return f"the {owner} has at least {self.of(least)} {elements}"
        many = ("columns" if size.path.pattern else "rows") if noun.is_grid else noun.many
        return f"there are at least {self.of(least)} {many}"

    @staticmethod
    def _is_text(node) -> bool:
        return isinstance(node, Hidden) and node.op == "read" and node.path.shape.kind == "str"

    def _binop(self, node: ast.BinOp) -> str:
        left, right = self.of(node.left), self.of(node.right)
        if isinstance(node.op, ast.Mod):
            return f"the remainder of {left} divided by {right}"
        if isinstance(node.op, ast.FloorDiv):
            return f"{left} divided by {right}, rounded down"
        if isinstance(node.op, ast.Add) and (self._makes_text(node.left) or self._makes_text(node.right)):
            return f"{left} followed by {right}"
        if isinstance(node.op, (ast.Add, ast.Sub)) and isinstance(node.right, ast.Compare):
            right = f"1 where {right}"
        return f"{left} {_CALCULATED.get(type(node.op), 'combined with')} {right}"

    def _makes_text(self, node) -> bool:
        return self._is_text(node) or isinstance(node, ast.Constant) and isinstance(node.value, str) \
            or isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("str", "chr") \
            or isinstance(node, ast.BinOp) and self._makes_text(node.left)

    def _boolop(self, node: ast.BoolOp) -> str:
        return (", and " if isinstance(node.op, ast.And) else ", or ").join(self.of(value) for value in node.values)

    def _unaryop(self, node: ast.UnaryOp) -> str:
        if isinstance(node.op, ast.Not):
            return f"it is not so that {self.of(node.operand)}"
        return f"minus {self.of(node.operand)}" if isinstance(node.op, ast.USub) else self.of(node.operand)

    def _ifexp(self, node: ast.IfExp) -> str:
        return f"{self.of(node.body)} if {self.of(node.test)}, else {self.of(node.orelse)}"

    def _call(self, node: ast.Call) -> str:
        if isinstance(node.func, ast.Attribute):
            if node.func.attr in _METHODS:
                return f"{self.of(node.func.value)} {_METHODS[node.func.attr]}"
            return f"a value that depends on {self._looks(node)}"
        template = _FUNCTIONS.get(getattr(node.func, "id", ""))
        simple = not any(isinstance(inner, ast.comprehension) for inner in walk(node))
        if template and node.args and simple:
            return template.format(listed([self.of(argument) for argument in node.args]))
        if template and node.args:
            return template.format(f"values that depend on {self._elements(node)}")
        words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", getattr(node.func, "id", "result")).lower()
        return f"the result of {words} for {self._looks(node)}"

    def _listcomp(self, node) -> str:
        every = f"values that depend on {self._elements(node)}"
        return self._elements(node) if isinstance(node.elt, Hidden) and not node.generators[0].ifs else every

    _generatorexp = _setcomp = _listcomp

    def _elements(self, node) -> str:
        found = dict.fromkeys(self.context.nouns[i.path.root].many for i in walk(node) if isinstance(i, Hidden))
        return "the " + " and the ".join(found)


def listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _is_parity(node: ast.Compare) -> bool:
    """`x % 2 == 1` or `x % 2 == 0`."""
    right = node.comparators[0]
    return (len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq) and isinstance(right, ast.Constant)
            and right.value in (0, 1) and isinstance(node.left, ast.BinOp) and isinstance(node.left.op, ast.Mod)
            and isinstance(node.left.right, ast.Constant) and node.left.right.value == 2)
