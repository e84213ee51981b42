"""Whether an element is better looked at where it is used than read when it is met.

`for price in prices: if price < lowest: lowest = price` needs a price only
where the answer to a question about it says so; then the question is the tool.
"""

import ast

_ASKING = (ast.Compare,)


def may_wait(name: str, statements: list[ast.stmt]) -> bool:
    """Whether every run of the statements first asks about `name` before, if ever, it needs its value."""
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
        branching = isinstance(node, (ast.If, ast.While, ast.For, ast.Try, ast.With))
        for _, value in ast.iter_fields(node):
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, ast.stmt):
                    self.statement(item, conditional or (branching and isinstance(node, (ast.If, ast.While))))
                elif isinstance(item, ast.ExceptHandler):
                    for inner in item.body:
                        self.statement(inner, True)
                elif isinstance(item, ast.AST):
                    self.expression(item, conditional)

    def expression(self, node: ast.AST, conditional: bool) -> None:
        """Count the uses in an expression: in a comparison asked, elsewhere needed."""
        if isinstance(node, ast.Compare) and not _asks_own_container(node):
            self.asked += self._occurrences(node)
            return
        if isinstance(node, ast.Name) and node.id == self.name and not conditional:
            self.needed += 1
        if isinstance(node, ast.IfExp):
            self.expression(node.test, conditional)
            self.expression(node.body, True)
            self.expression(node.orelse, True)
            return
        for child in ast.iter_child_nodes(node):
            self.expression(child, conditional)

    def _occurrences(self, node) -> int:
        return sum(isinstance(inner, ast.Name) and inner.id == self.name for inner in ast.walk(node))


def _asks_own_container(node: ast.Compare) -> bool:
    """`x in seen`: the question is about what the agent holds itself."""
    return any(isinstance(op, (ast.In, ast.NotIn)) and not isinstance(other, (ast.Constant, ast.Tuple, ast.List, ast.Set))
               for op, other in zip(node.ops, node.comparators))
