"""Names of tools: what is asked of which element, in PascalCase, without a clash."""

import ast
import builtins
import re

from codegym.extract.fast import walk
from codegym.extract.hidden import Hidden, Update, record_field

_COMPARED = {ast.Gt: "Above", ast.Lt: "Below", ast.GtE: "AtLeast", ast.LtE: "AtMost", ast.Eq: "EqualTo",
             ast.NotEq: "DifferentFrom", ast.In: "OneOf", ast.NotIn: "NoneOf", ast.Is: "Exactly", ast.IsNot: "Not"}
_METHODS = {"isdigit": "Digit", "isalpha": "Letter", "isalnum": "LetterOrDigit", "isupper": "Uppercase",
            "islower": "Lowercase", "isspace": "Space", "startswith": "StartingWith", "endswith": "EndingWith",
            "isnumeric": "Digit", "isdecimal": "Digit"}
_SIGNS = {"(": "OpeningParenthesis", ")": "ClosingParenthesis", "[": "OpeningBracket", "]": "ClosingBracket",
          "{": "OpeningBrace", "}": "ClosingBrace", " ": "Space", "-": "Minus", "+": "Plus", "*": "Star", ".": "Dot",
          ",": "Comma", "#": "Hash", "/": "Slash", "_": "Underscore", "?": "QuestionMark", ":": "Colon", "@": "At"}
_NUMBERS = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]
_CALCULATED = {ast.Add: "Sum", ast.Sub: "Difference", ast.Mult: "Product", ast.Div: "Quotient",
               ast.FloorDiv: "Quotient", ast.Mod: "Remainder", ast.BitXor: "Combination", ast.Pow: "Power"}
_CHANGED = {ast.Add: "Increase", ast.Sub: "Decrease", ast.Mult: "Multiply", ast.Div: "Divide", ast.FloorDiv: "Divide",
            ast.Mod: "Reduce", ast.RShift: "Halve", ast.LShift: "Double"}
_ACCUMULATED = {ast.Add: "Add", ast.Sub: "Subtract", ast.Mult: "MultiplyBy"}
_VOWELS = frozenset("aeiou")


def pascal(text: str) -> str:
    """`max_value two` as MaxValueTwo; letters and digits only."""
    words = re.findall(r"[A-Za-z0-9]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", text.replace("'s", "")))
    return "".join(word[:1].upper() + word[1:] for word in words)


class Namer:
    """Names the tools of one cut."""

    def __init__(self, context):
        self.context = context
        self.taken = {"Observe", "Done"}

    def name(self, kind: str, body: ast.expr, target: str) -> str:
        """A name for a tool that works out `body`, for the variable `target` if it feeds one."""
        wanted = self._wanted(kind, body, target) or "Check"
        if wanted in self.taken:
            wanted = self._told_apart(wanted, body)
        name, number = wanted, 2
        while name in self.taken:
            name, number = f"{wanted}{number}", number + 1
        self.taken.add(name)
        return name

    def _told_apart(self, wanted: str, body) -> str:
        """A name that is taken, with what else the tool looks at."""
        others = [thing for thing in self._things(body) if thing not in wanted]
        return f"{wanted}With{'And'.join(others[:2])}" if others else wanted

    def _wanted(self, kind, body, target) -> str:
        if isinstance(body, Hidden):
            return self._look(body)
        if isinstance(body, Update):
            return self._change(body)
        if kind == "compare":
            return self._question(body)
        if isinstance(body, ast.Call) and isinstance(body.func, ast.Name) and body.func.id not in dir(builtins):
            return self._helper(body.func.id)
        added = self._accumulation(body)
        if added:
            return added
        word = pascal(target) if len(target) > 2 else ""
        return f"Compute{word}" if word else "Get" + self._calculated(body)

    def _accumulation(self, body) -> str:
        """AddPrice for `total + <price>`, where total is the agent's."""
        if isinstance(body, ast.BinOp) and isinstance(body.left, ast.Name) and isinstance(body.right, Hidden) \
                and type(body.op) in _ACCUMULATED and getattr(body.left, "is_parameter", False):
            return _ACCUMULATED[type(body.op)] + self._element(body.right)
        return ""

    @staticmethod
    def _helper(function: str) -> str:
        name = pascal(function)
        return name if re.match(r"(Is|Has|Can|Get|Find|Count|Compute|Calculate|Check|Are|Sum|Max|Min)", name) \
            else f"Compute{name}"

    def _look(self, node: Hidden) -> str:
        noun = self.context.nouns[node.path.root]
        if node.op == "read":
            return "Get" + self._element(node)
        if node.op == "key":
            return f"Get{pascal(noun.one)}{'Inner' if node.path.pattern else ''}Key"
        if node.op == "has":
            return f"Has{pascal(noun.one)}"
        if node.op == "decimals":
            return f"Get{pascal(noun.one)}DecimalPlaces"
        return "Get" + pascal(noun.size_name(node.path.pattern))

    def _element(self, node: Hidden) -> str:
        noun = self.context.nouns[node.path.root]
        fields = [mark for mark in node.path.pattern if mark != "*"]
        ending = self.context.field_word(node.path.root, fields[0]) if fields else ""
        return pascal(noun.one) + pascal(ending)

    @staticmethod
    def _change(body: Update) -> str:
        names = "And".join(map(pascal, body.names))
        if not any(isinstance(inner, Hidden) for inner in walk(body.value)):
            return f"Set{names}"
        if len(body.names) == 1 and isinstance(body.value, ast.BinOp):
            return _CHANGED.get(type(body.value.op), "Update") + names
        return f"Update{names}"

    def _question(self, body) -> str:
        if isinstance(body, ast.Compare) and len(body.ops) == 1:
            return self._comparison(body)
        if isinstance(body, ast.Call) and isinstance(body.func, ast.Attribute):
            ending = _METHODS.get(body.func.attr, pascal(body.func.attr))
            return f"Is{self._thing(body.func.value)}{ending}"
        if isinstance(body, ast.Call) and isinstance(body.func, ast.Name) and body.func.id not in ("any", "all"):
            return self._helper(body.func.id)
        things = self._things(body)
        return f"Check{''.join(things[:2]) or 'Condition'}"

    def _comparison(self, body: ast.Compare) -> str:
        left, op, right = body.left, type(body.ops[0]), body.comparators[0]
        if not any(isinstance(n, Hidden) for n in walk(left)) and op in (ast.Gt, ast.Lt, ast.GtE, ast.LtE, ast.Eq,
                                                                          ast.NotEq):
            mirror = {ast.Gt: ast.Lt, ast.Lt: ast.Gt, ast.GtE: ast.LtE, ast.LtE: ast.GtE}
            left, op, right = right, mirror.get(op, op), left
        parity = self._divisibility(left, op, right)
        if parity:
            return parity
        thing = self._thing(left)
        if isinstance(right, Hidden) or record_field(right):
            other = self._thing(right)
            if other == thing:
                return self._same_kind(left, op)
            return f"Is{thing}{_COMPARED[op]}{other}"
        if op is ast.In and isinstance(right, ast.Constant) and isinstance(right.value, str) \
                and set(right.value.lower()) == _VOWELS:
            return f"Is{thing}Vowel"
        if op in (ast.Eq, ast.Is) and isinstance(right, ast.Constant):
            return f"Is{thing}{self._constant(right)}"
        return f"Is{thing}{_COMPARED[op]}{self._operand(right)}"

    def _same_kind(self, node, op) -> str:
        many = pascal(self.context.nouns[node.path.root].many) if isinstance(node, Hidden) else self._thing(node)
        if op is ast.Eq:
            return f"Are{many}Equal"
        if op is ast.NotEq:
            return f"Are{many}Different"
        return f"Is{self._thing(node)}{_COMPARED[op]}Other"

    def _divisibility(self, left, op, right) -> str:
        if not (isinstance(left, ast.BinOp) and isinstance(left.op, ast.Mod) and isinstance(right, ast.Constant)):
            return ""
        thing, divisor, rest = self._thing(left.left), left.right, right.value
        if isinstance(divisor, ast.Constant) and divisor.value == 2 and rest in (0, 1):
            return f"Is{thing}{'Even' if (rest == 0) == (op is ast.Eq) else 'Odd'}"
        if rest == 0 and op in (ast.Eq, ast.NotEq):
            word = "Divisible" if op is ast.Eq else "Indivisible"
            return f"Is{thing}{word}{'By' + self._operand(divisor) if not isinstance(divisor, ast.Name) else ''}"
        return ""

    def _thing(self, node) -> str:
        if isinstance(node, Hidden):
            return self._element(node) if node.op == "read" else self._look(node).removeprefix("Get")
        if isinstance(node, ast.BinOp):
            return self._calculated(node)
        if record_field(node):
            look, number = record_field(node)
            return self._element(look) + pascal(self.context.field_word(look.path.root, number))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("abs", "len", "int", "ord"):
            ending = {"abs": "Magnitude", "len": "Length", "int": "Value", "ord": "Code"}[node.func.id]
            return "".join(self._things(node)[:1]) + ending
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id not in dir(builtins):
            return pascal(node.func.id)
        return "".join(self._things(node)[:2])

    def _calculated(self, node) -> str:
        things = "".join(self._things(node)[:2])
        if isinstance(node, ast.BinOp):
            return things + _CALCULATED.get(type(node.op), "Value")
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("sum", "min", "max", "len"):
            word = {"sum": "Total", "min": "Smallest", "max": "Largest", "len": "Count"}[node.func.id]
            return word + things
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            return things + pascal(node.func.attr)
        return things + "Value"

    def _things(self, node) -> list[str]:
        names = [self._element(inner) for inner in walk(node) if isinstance(inner, Hidden)]
        return list(dict.fromkeys(names))

    def _operand(self, node) -> str:
        if isinstance(node, ast.Constant):
            return self._constant(node)
        if isinstance(node, ast.Name) and not getattr(node, "is_parameter", False):
            return pascal(node.id)
        if isinstance(node, (ast.ListComp, ast.GeneratorExp, ast.SetComp)) and isinstance(node.elt, Hidden):
            return pascal(self.context.nouns[node.elt.path.root].many)
        return ""

    def _constant(self, node: ast.Constant) -> str:
        value = node.value
        if isinstance(value, bool) or value is None:
            return {True: "True", False: "False", None: "Missing"}[value]
        if isinstance(value, int) and 0 <= value < len(_NUMBERS):
            return _NUMBERS[value]
        if isinstance(value, str) and value in _SIGNS:
            return _SIGNS[value]
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) == 1:
            return _NUMBERS[int(value)]
        if isinstance(value, str) and value.isascii() and value.isalnum() and len(value) <= 12:
            return pascal(value)
        return pascal(str(value).replace("-", "Minus ").replace(".", " Point ")) if isinstance(value, (int, float)) else ""
