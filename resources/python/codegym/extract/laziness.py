"""Whether an element is better looked at where it is used than read when it is met.

`for price in prices: if price < lowest: lowest = price` needs a price only
where the answer to a question about it says so; then the question is the tool.
"""

import ast

from codegym.extract.fast import children, walk
from codegym.extract.purity import METHODS, SCALAR_CALLS


def may_wait(name: str, statements: list[ast.stmt]) -> bool:
    """Whether every run of the statements only asks about `name`, or needs its value under a condition."""
    uses = _Uses(name)
    for statement in statements:
        uses.statement(statement, False)
    return uses.asked > 0 and uses.needed == 0


class _Uses:
    def __init__(self, name: str):
        self.name = name
        self.asked = 0
        self.needed = 0

    def statement(self, node: ast.stmt, conditional: bool) -> None:
        """Count the uses in one statement; below a condition a value costs nothing until it holds."""
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and isinstance(node.value, ast.Name) \
                and node.value.id == self.name and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult, ast.BitXor)):
            self.asked += 1
            return
        branching = isinstance(node, (ast.If, ast.While))
        for _, value in ast.iter_fields(node):
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, ast.stmt):
                    self.statement(item, conditional or branching)
                elif isinstance(item, ast.ExceptHandler):
                    for inner in item.body:
                        self.statement(inner, True)
                elif isinstance(item, ast.AST):
                    self.expression(item, conditional)

    def expression(self, node: ast.AST, conditional: bool) -> None:
        """Count the uses in an expression: inside a question or calculation asked, bare needed."""
        if self._occurrences(node) == 0:
            return
        if _is_question(node) and self._is_part(node):
            self.asked += self._occurrences(node)
            return
        if isinstance(node, ast.Name) and not conditional:
            self.needed += 1
        if isinstance(node, ast.IfExp):
            self.expression(node.test, conditional)
            self.expression(node.body, True)
            self.expression(node.orelse, True)
            return
        for child in children(node):
            self.expression(child, conditional)

    def _occurrences(self, node) -> int:
        return sum(isinstance(inner, ast.Name) and inner.id == self.name for inner in walk(node))

    def _is_part(self, node) -> bool:
        """Whether the name is an operand, not hidden below an index or an unknown call."""
        if isinstance(node, ast.Name):
            return node.id == self.name
        if isinstance(node, ast.Subscript) and self._occurrences(node):
            return False
        if isinstance(node, ast.Call) and not _is_scalar_call(node):
            return not self._occurrences(node)
        parts = [self._is_part(child) for child in children(node)
                 if isinstance(child, ast.expr) and self._occurrences(child)]
        return all(parts)


def _is_question(node: ast.AST) -> bool:
    if isinstance(node, ast.Compare):
        return not _asks_own_container(node)
    return isinstance(node, (ast.BinOp, ast.UnaryOp)) and not isinstance(getattr(node, "op", None), ast.Not) \
        or isinstance(node, ast.Call) and _is_scalar_call(node)


def _is_scalar_call(node: ast.Call) -> bool:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr in METHODS
    return isinstance(node.func, ast.Name) and node.func.id in SCALAR_CALLS


def _asks_own_container(node: ast.Compare) -> bool:
    """`x in seen`: the question is about what the agent holds itself."""
    return any(isinstance(op, (ast.In, ast.NotIn)) and not isinstance(other, (ast.Constant, ast.Tuple, ast.List, ast.Set))
               for op, other in zip(node.ops, node.comparators))
